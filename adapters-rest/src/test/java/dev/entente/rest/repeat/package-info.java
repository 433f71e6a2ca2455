/** Requests that are sent again. */
@NullMarked
package dev.entente.rest.repeat;

import org.jspecify.annotations.NullMarked;
