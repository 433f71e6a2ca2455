/** What the domain must not do. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.domain;

import org.jspecify.annotations.NullMarked;
