/** Below HTTP: what a connection of the server does before a request gets to us, and after an answer has left us. */
@NullMarked
package dev.entente.rest.wire;

import org.jspecify.annotations.NullMarked;
