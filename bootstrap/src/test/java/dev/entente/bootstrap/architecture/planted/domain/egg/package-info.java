/** The other half. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.domain.egg;

import org.jspecify.annotations.NullMarked;
