package dev.entente.domain.scoring;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Grade;
import dev.entente.domain.policy.Grades;
import dev.entente.domain.policy.MqlBar;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.scoring.Line.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns facts into points. The same computation scores every signal and explains every score. */
public final class Assessor {

    private final Policy policy;
    private final Facts facts;
    private final PolicyDay day;
    private final boolean excluded;

    private Assessor(Policy policy, Facts facts, PolicyDay day) {
        this.policy = policy;
        this.facts = facts;
        this.day = day;
        this.excluded = isExcluded();
    }

    /**
     * Assesses facts at an instant.
     *
     * @param policy compiled
     * @param at not before the newest signal in the facts
     */
    public static Assessment assess(Policy policy, Facts facts, Instant at) {
        return new Assessor(policy, facts, PolicyDay.of(at, policy.zone())).assessment();
    }

    private boolean isExcluded() {
        List<Condition> conditions = policy.exclude();
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).holds(facts, day)) {
                return true;
            }
        }
        return false;
    }

    private Assessment assessment() {
        Scores scores = sum(Sheet.ofSums(policy.limits()));
        return new Assessment(
                scores, bar(policy.mql(), scores.score()), excluded, grade(policy.grades(), scores), this::lines);
    }

    private List<Line> lines() {
        var sheet = Sheet.ofLines(policy.limits());
        sum(sheet);
        return sheet.lines();
    }

    private Scores sum(Sheet sheet) {
        int firstOfSignals = policy.fit().size();
        int firstOfBehaviour = firstOfSignals + policy.engagement().size();
        addHeld(policy.fit(), 0, Kind.FIT, sheet);
        Points fit = sheet.close(Kind.FIT);
        addSignals(firstOfSignals, sheet);
        addHeld(policy.behaviour(), firstOfBehaviour, Kind.ENGAGEMENT, sheet);
        return new Scores(fit, sheet.floored(fit, sheet.close(Kind.ENGAGEMENT)));
    }

    private void addHeld(List<ConditionRule> rules, int first, Kind kind, Sheet sheet) {
        for (int i = 0; i < rules.size(); i++) {
            ConditionRule rule = rules.get(i);
            if (rule.when().holds(facts, day)) {
                Points counted = kind == Kind.ENGAGEMENT && excluded ? Points.ZERO : rule.points();
                sheet.add(first + i, rule, kind, counted);
            }
        }
    }

    private void addSignals(int first, Sheet sheet) {
        int today = day.epochDay();
        List<EngagementRule> rules = policy.engagement();
        for (int i = 0; i < rules.size(); i++) {
            DayCounts counts = facts.engagement().countsOf(i);
            if (counts.size() > 0) {
                add(first + i, rules.get(i), RuleSum.of(rules.get(i), counts, today), sheet);
            }
        }
    }

    private void add(int number, EngagementRule rule, RuleSum sum, Sheet sheet) {
        if (sum.count() > 0) {
            Points decayed = sum.times(rule.points());
            Points counted = excluded ? Points.ZERO : decayed;
            sheet.add(number, rule, sum, decayed, counted);
        }
    }

    private static Bar bar(MqlBar mql, Points score) {
        if (score.atLeast(mql.enter())) {
            return Bar.ABOVE;
        }
        return score.atLeast(mql.leave()) ? Bar.BETWEEN : Bar.BELOW;
    }

    private static @Nullable Grade grade(@Nullable Grades grades, Scores scores) {
        return grades == null ? null : grades.of(scores.fit(), scores.engagement());
    }
}
