package dev.entente.rest.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a key.
 *
 * @param allowedOrigins the pages that may use it
 * @param rotates the key whose place it takes, with the same scopes and origins
 * @param overlap how long that one goes on opening
 */
record KeyRequest(
        @Nullable String name,
        @Nullable List<@Nullable String> scopes,
        @Nullable List<@Nullable String> allowedOrigins,
        @Nullable String expiresAt,
        @Nullable String rotates,
        @Nullable String overlap) {}
