package dev.entente.domain.missing;

/**
 * A change that, with the others it comes with, would make the lead an MQL.
 *
 * @param text for people
 */
public record Missing(Change change, String text) {}
