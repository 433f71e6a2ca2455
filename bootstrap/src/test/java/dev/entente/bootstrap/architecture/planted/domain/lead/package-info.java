/** Not the place for ports. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.domain.lead;

import org.jspecify.annotations.NullMarked;
