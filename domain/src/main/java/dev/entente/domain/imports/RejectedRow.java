package dev.entente.domain.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, and why.
 *
 * @param line of the file on which the row begins, from 1; a row may have several
 * @param column by its name in the file, null if the row as a whole is meant
 * @param code stable, for programs
 * @param reason for people: what is wrong and what is allowed
 */
public record RejectedRow(long line, @Nullable String column, String code, String reason) {}
