/** Puts the parts together: stores, use cases, connectors, HTTP. Assembly does no I/O. */
@NullMarked
package dev.entente.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
