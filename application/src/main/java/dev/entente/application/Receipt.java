package dev.entente.application;

/** What became of a message: both are durable when the receipt is given. */
public enum Receipt {
    ACCEPTED,
    /** Counted before, here or elsewhere. */
    DUPLICATE
}
