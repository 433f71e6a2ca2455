package dev.entente.domain.publishing;

/** Moves that the policy in force would make, were they not left to people when it was published. */
public record PendingMoves(int policyVersion, long count) {}
