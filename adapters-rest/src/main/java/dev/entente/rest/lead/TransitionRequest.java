package dev.entente.rest.lead;

import org.jspecify.annotations.Nullable;

/**
 * A person's wish to move a lead.
 *
 * @param by who, if not the one the key is named after
 * @param at when it held, if not now
 */
record TransitionRequest(
        @Nullable String to,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String by,
        @Nullable String at) {}
