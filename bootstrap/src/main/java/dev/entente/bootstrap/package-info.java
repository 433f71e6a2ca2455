/** Wiring, settings, the embedded database, the executable jar; architecture and end-to-end tests. */
@NullMarked
package dev.entente.bootstrap;

import org.jspecify.annotations.NullMarked;
