package dev.entente.application;

import dev.entente.domain.lifecycle.Reason;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.missing.Missing;
import dev.entente.domain.policy.Grade;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.Bar;
import dev.entente.domain.scoring.Scores;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of a lead at an instant, and why.
 *
 * @param lines their counted points sum to the scores, to the last digit
 * @param stage where it stood then
 * @param verdict LEAD, MQL, SQL or DISQUALIFIED
 * @param grade null if the policy gives none
 * @param missing what would make it an MQL, all of it together; empty if it is one
 * @param unreachable no three changes would make it an MQL
 * @param nextChangeAt when time alone changes the verdict; null is never
 */
public record Explanation(
        LeadId leadId,
        Instant at,
        int policyVersion,
        Scores scores,
        List<ExplainedLine> lines,
        Bar bar,
        @Nullable Grade grade,
        Stage stage,
        Stage verdict,
        List<Reason> reasons,
        List<Missing> missing,
        boolean unreachable,
        @Nullable Instant nextChangeAt) {

    public Explanation {
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }
}
