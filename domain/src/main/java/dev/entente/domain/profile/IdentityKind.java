package dev.entente.domain.profile;

/** The kinds of names a lead answers to. Each value is unique within its kind and tenant. */
public enum IdentityKind {
    /** The customer's own id for a person. Two leads with different user ids are never joined silently. */
    USER_ID,
    /** A browser or device. Stays with its first owner. */
    ANONYMOUS_ID,
    /** Compared in lower case. */
    EMAIL,
    /** Digits and a leading plus. Finds a lead only where nothing else names one; never joins two. */
    PHONE,
    /** {@code <connection>:<id>} of a record in a CRM. */
    CRM
}
