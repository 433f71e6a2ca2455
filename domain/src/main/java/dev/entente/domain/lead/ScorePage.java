package dev.entente.domain.lead;

import dev.entente.domain.profile.LeadId;

/**
 * Leads whose stored scores are refreshed together, in the hands of one worker for as long as its lease runs.
 *
 * @param number its place in the run, from 1
 * @param after the page begins behind it; not null, for ids begin above the nil UUID
 * @param last the last lead of the page
 * @param token fences the lease: a worker whose lease was taken over can no longer finish the page
 */
public record ScorePage(int policyVersion, int number, LeadId after, LeadId last, long token) {}
