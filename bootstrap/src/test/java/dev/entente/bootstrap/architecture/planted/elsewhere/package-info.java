/** A place outside every layer. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.elsewhere;

import org.jspecify.annotations.NullMarked;
