/** How domain values become bytes: rows in PostgreSQL's binary format, JSON documents, and the state of scoring. */
@NullMarked
package dev.entente.persistence.codec;

import org.jspecify.annotations.NullMarked;
