package dev.entente.domain.lifecycle;

/**
 * Why a verdict is what it is.
 *
 * @param code stable, for programs
 * @param text for people
 */
public record Reason(String code, String text) {}
