package dev.entente.rest.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param line of the file on which it begins, from 1
 */
record RejectedRowResponse(long line, @Nullable String column, String code, String reason) {}
