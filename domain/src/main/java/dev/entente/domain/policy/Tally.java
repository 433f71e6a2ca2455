package dev.entente.domain.policy;

import org.jspecify.annotations.Nullable;

/**
 * Signals that conditions ask about, remembered by day.
 *
 * @param of null counts the signals; otherwise a property whose different values are remembered instead
 */
public record Tally(SignalPattern on, @Nullable String of) {}
