/** Requests that may be sent again: how they are recognised, and what was answered the first time. */
@NullMarked
package dev.entente.domain.request;

import org.jspecify.annotations.NullMarked;
