/** Lists of leads in over HTTP: a file and what its columns mean, read as a stream, and what became of it. */
@NullMarked
package dev.entente.rest.imports;

import org.jspecify.annotations.NullMarked;
