package dev.entente.benchmarks;

import dev.entente.domain.lifecycle.Stage;

/**
 * What a policy makes of a lead, however it was computed.
 *
 * @param fit in hundredths of a point, and so is {@code engagement}
 */
public record Outcome(long fit, long engagement, Stage stage) {}
