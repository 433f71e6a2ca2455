/**
 * The database that Entente runs on: the operator's, or one of its own whose server comes with the jar and whose files
 * live in the data directory.
 */
@NullMarked
package dev.entente.bootstrap.database;

import org.jspecify.annotations.NullMarked;
