package dev.entente.domain.publishing;

/** What becomes of the moves that a policy would make when it comes into force. */
public enum SideEffects {
    /** They are made, and others are told of them. */
    APPLY,
    /** They are left pending until somebody applies them. */
    NONE
}
