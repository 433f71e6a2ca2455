/** Ports as they must not be. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.domain.port;

import org.jspecify.annotations.NullMarked;
