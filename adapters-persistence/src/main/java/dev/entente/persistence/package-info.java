/** PostgreSQL: stores, outbox, migrations. */
@NullMarked
package dev.entente.persistence;

import org.jspecify.annotations.NullMarked;
