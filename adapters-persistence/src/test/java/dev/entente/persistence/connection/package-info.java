/** Connections that are cut, frozen, cancelled and overloaded. */
@NullMarked
package dev.entente.persistence.connection;

import org.jspecify.annotations.NullMarked;
