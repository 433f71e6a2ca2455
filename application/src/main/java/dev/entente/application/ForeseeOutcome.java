package dev.entente.application;

import dev.entente.domain.lead.Trajectory;
import dev.entente.domain.profile.LeadId;
import java.time.Instant;
import java.util.List;

/** How a question for the scores to come ended. */
public sealed interface ForeseeOutcome {

    /** @param points at which something changes, the first one of now */
    record Foreseen(LeadId leadId, int policyVersion, Instant from, Instant until, List<Trajectory.Point> points)
            implements ForeseeOutcome {

        public Foreseen {
            points = List.copyOf(points);
        }
    }

    record NotFound() implements ForeseeOutcome {}

    /**
     * The question has no answer.
     *
     * @param pointer the parameter's name after a slash
     */
    record Invalid(String pointer, String code, String detail) implements ForeseeOutcome {}
}
