package dev.entente.application;

import dev.entente.domain.checking.Report;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.PolicyVersion;
import dev.entente.domain.policy.Problem;

/** How it ended when a text was to be kept as a draft. Only {@link Saved} has written anything. */
public sealed interface SavedDraft {

    /** It is kept, with all its faults: a draft is work in progress. */
    record Saved(PolicyVersion version, Report report) implements SavedDraft {}

    /** It is no policy at all. */
    record Unreadable(Problem problem) implements SavedDraft {}

    /** Somebody else has replaced the draft since. */
    record Outdated(int revision) implements SavedDraft {}

    /** It is too late to change it. */
    record NotADraft(PolicyState state) implements SavedDraft {}

    /** There is no such version. */
    record Unknown() implements SavedDraft {}
}
