package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Problem;
import java.util.List;

/** What a policy text came to: a policy, or everything that is wrong with it. */
public sealed interface Reading {

    record Accepted(Policy policy) implements Reading {}

    /** @param problems at least one, in the order of the text */
    record Refused(List<Problem> problems) implements Reading {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
