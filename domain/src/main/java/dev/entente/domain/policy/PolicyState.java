package dev.entente.domain.policy;

/**
 * How far a version has come. It only ever goes on: a draft is published or discarded, and what is retired stays so.
 */
public enum PolicyState {
    /** Work in progress: it may be replaced, and nobody is scored by it. */
    DRAFT,
    /** In force. Its text never changes again. */
    PUBLISHED,
    /** Was in force, or is a draft that was given up. */
    RETIRED
}
