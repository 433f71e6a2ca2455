package dev.entente.rest.lead;

/**
 * Why a verdict is what it is.
 *
 * @param code stable, for programs
 * @param text for people
 */
record ReasonView(String code, String text) {}
