package dev.entente.domain.checking;

import dev.entente.domain.policy.Problem;

/** A problem of a policy text, and how bad it is. */
public record Finding(Severity severity, Problem problem) {

    @Override
    public String toString() {
        return problem.toString();
    }
}
