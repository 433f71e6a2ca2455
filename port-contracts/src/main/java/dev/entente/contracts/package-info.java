/** The tests every adapter of a port must pass, for whoever writes one. */
@NullMarked
package dev.entente.contracts;

import org.jspecify.annotations.NullMarked;
