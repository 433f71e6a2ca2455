/** Entente with bugs, for the checker of histories to find. */
@NullMarked
package dev.entente.bootstrap.e2e.planted;

import org.jspecify.annotations.NullMarked;
