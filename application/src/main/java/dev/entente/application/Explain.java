package dev.entente.application;

import dev.entente.domain.lifecycle.MqlDecision;
import dev.entente.domain.lifecycle.Outlook;
import dev.entente.domain.lifecycle.Verdict;
import dev.entente.domain.missing.Missing;
import dev.entente.domain.missing.WhatIsMissing;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.Line;
import dev.entente.domain.scoring.Sentences;
import java.util.List;
import java.util.Optional;

/** Puts into words what the domain decides about a moment. */
final class Explain {

    private Explain() {}

    static Explanation explain(Moment moment) {
        Policy policy = moment.policy().policy();
        Assessment assessment = Assessor.assess(policy, moment.facts(), moment.at());
        Verdict verdict = MqlDecision.decide(policy, moment.facts(), assessment, moment.standing(), moment.at());
        Optional<List<Missing>> missing =
                WhatIsMissing.forMql(moment.policy(), moment.facts(), moment.standing(), moment.at());
        return new Explanation(
                moment.leadId(),
                moment.at(),
                moment.policy().version(),
                assessment.scores(),
                assessment.lines().stream().map(line -> line(moment, line)).toList(),
                assessment.bar(),
                assessment.grade(),
                moment.standing().stage(),
                verdict.stage(),
                verdict.reasons(),
                missing.orElse(List.of()),
                missing.isEmpty(),
                Outlook.verdictChange(moment.policy(), moment.facts(), moment.standing(), moment.at())
                        .orElse(null));
    }

    private static ExplainedLine line(Moment moment, Line line) {
        return new ExplainedLine(
                line,
                Sentences.of(moment.policy().policy(), line),
                moment.evidence().of(line.rule()));
    }
}
