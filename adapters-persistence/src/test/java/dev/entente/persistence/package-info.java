/** The contracts of the ports on a real PostgreSQL, and what only this adapter has to hold. */
@NullMarked
package dev.entente.persistence;

import org.jspecify.annotations.NullMarked;
