package dev.entente.rest.publishing;

/** Pending moves that are being made. */
record PendingMovesResponse(int policyVersion, long moves) {}
