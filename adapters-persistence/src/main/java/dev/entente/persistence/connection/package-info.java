/** Connections to PostgreSQL: pools, the shield around a unit of work, and what a failure means. */
@NullMarked
package dev.entente.persistence.connection;

import org.jspecify.annotations.NullMarked;
