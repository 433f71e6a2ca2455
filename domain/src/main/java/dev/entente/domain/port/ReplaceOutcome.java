package dev.entente.domain.port;

import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.PolicyVersion;

/** How replacing a draft ended. Only {@link Replaced} has written anything. */
public sealed interface ReplaceOutcome {

    record Replaced(PolicyVersion version) implements ReplaceOutcome {}

    /** Somebody else has replaced it since. */
    record Outdated(int revision) implements ReplaceOutcome {}

    /** It is too late to change it. */
    record NotADraft(PolicyState state) implements ReplaceOutcome {}

    record Unknown() implements ReplaceOutcome {}
}
