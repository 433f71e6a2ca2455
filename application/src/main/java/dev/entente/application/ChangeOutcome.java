package dev.entente.application;

import dev.entente.domain.lead.Lead;

/** How a change to a lead ended. Only {@link Changed} has written anything. */
public sealed interface ChangeOutcome {

    record Changed(Lead lead) implements ChangeOutcome {}

    record NotFound() implements ChangeOutcome {}

    /** The caller has seen an older version. */
    record VersionMismatch(long current) implements ChangeOutcome {}

    /** The lead's state does not allow it. */
    record Refused(String code, String detail) implements ChangeOutcome {}

    /**
     * The request itself cannot be carried out.
     *
     * @param pointer RFC 6901, into the request
     */
    record Invalid(String pointer, String code, String detail) implements ChangeOutcome {}
}
