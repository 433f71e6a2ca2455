package dev.entente.domain.publishing;

/** What came of the wish for a preview, or a publication. */
public enum BeginOutcome {
    /** It is under way. */
    BEGUN,
    UNKNOWN,
    /** Published or retired already. */
    NOT_A_DRAFT,
    /** The draft is another one than was checked. */
    REPLACED,
    /** This version is being published already, or another one is. */
    PUBLISHING
}
