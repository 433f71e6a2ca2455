package dev.entente.domain.port;

import dev.entente.domain.policy.PolicyVersion;

/** How retiring a version ended. */
public sealed interface RetireOutcome {

    /** It is retired; if it was before, since then. */
    record Retired(PolicyVersion version) implements RetireOutcome {}

    /** The version in force is retired by publishing another. Nothing was written. */
    record InForce() implements RetireOutcome {}

    record Unknown() implements RetireOutcome {}
}
