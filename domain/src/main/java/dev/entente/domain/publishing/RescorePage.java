package dev.entente.domain.publishing;

import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.profile.LeadId;

/**
 * Leads that are computed under a candidate together, in the hands of one worker for as long as its lease runs.
 *
 * @param first the first lead of the page
 * @param last the last one
 * @param token fences the lease: a worker whose lease was taken over can neither store nor finish
 * @param attempt from 1
 */
public record RescorePage(
        PolicyBasis.Candidate candidate, int number, LeadId first, LeadId last, long token, int attempt) {}
