/** Existing lists of leads, brought in as files: what a row may say, what became of it, how far an import has come. */
@NullMarked
package dev.entente.domain.imports;

import org.jspecify.annotations.NullMarked;
