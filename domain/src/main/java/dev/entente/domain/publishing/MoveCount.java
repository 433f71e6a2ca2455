package dev.entente.domain.publishing;

import dev.entente.domain.lifecycle.Stage;

/** How many leads a policy would move from one stage to another. */
public record MoveCount(Stage from, Stage to, long count) {}
