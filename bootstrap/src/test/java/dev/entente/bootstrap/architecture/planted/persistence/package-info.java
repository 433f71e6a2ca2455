/** What the persistence adapter must not do. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.persistence;

import org.jspecify.annotations.NullMarked;
