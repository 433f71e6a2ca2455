package dev.entente.domain.sync;

/**
 * A change on its way to one destination.
 *
 * @param destination the name of a connection
 */
public record OutboxMessage(String destination, StageChange change) {}
