package dev.entente.domain.lead;

import dev.entente.domain.lifecycle.MqlDecision;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Verdict;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Grade;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.Bar;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.scoring.Scores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scores and stages to come if nothing happens: time is all that passes. Moves are foreseen by what decides them.
 */
public final class Trajectory {

    /** How far it may look: by then all has faded that fades. */
    public static final Duration FARTHEST = Duration.ofDays(Decay.MAX_HORIZON_DAYS);

    /** Of moves that are only foreseen. */
    private static final UUID UNTOLD = new UUID(0, 0);

    private final Policy policy;
    private final PolicyStep policyStep;

    private Trajectory(CompiledPolicy compiled) {
        var deciding = new Deciding(compiled, () -> UNTOLD, List.of());
        this.policy = compiled.policy();
        this.policyStep = new PolicyStep(deciding, new Moves(deciding, new ChangeLog(deciding)));
    }

    /**
     * What holds from an instant on, until the next point.
     *
     * @param day of the policy's zone
     * @param grade null if the policy gives none
     * @param verdict what the policy says of the lead as it will stand then
     * @param stage where it will stand
     */
    public record Point(
            Instant at,
            LocalDate day,
            Scores scores,
            @Nullable Grade grade,
            Bar bar,
            Stage verdict,
            Stage stage) {

        boolean differsFrom(Point other) {
            return !scores.equals(other.scores) || bar != other.bar || verdict != other.verdict || stage != other.stage;
        }
    }

    /**
     * The points at which something changes, the first one now. Points change with the days of the policy's zone; only
     * the end of a rest may lie between.
     *
     * @param until at most {@link #FARTHEST} after now
     */
    public static List<Point> of(CompiledPolicy policy, Lead lead, Instant now, Instant until) {
        return new Trajectory(policy).points(lead, now, until);
    }

    private List<Point> points(Lead lead, Instant now, Instant until) {
        var points = new ArrayList<Point>();
        Lead passing = lead;
        for (Instant at : instants(lead, now, until)) {
            passing = policyStep.overtaken(passing, at);
            Point point = point(passing, at);
            if (points.isEmpty() || point.differsFrom(points.getLast())) {
                points.add(point);
            }
        }
        return points;
    }

    private Iterable<Instant> instants(Lead lead, Instant now, Instant until) {
        var instants = new TreeSet<Instant>(List.of(now));
        PolicyDay today = PolicyDay.of(now, policy.zone());
        for (int days = 1; !today.startIn(days).isAfter(until); days++) {
            instants.add(today.startIn(days));
        }
        @Nullable Instant rested = lead.standing().coolDownUntil();
        if (rested != null && rested.isAfter(now) && !rested.isAfter(until)) {
            instants.add(rested);
        }
        return instants;
    }

    private Point point(Lead lead, Instant at) {
        PolicyDay day = PolicyDay.of(at, policy.zone());
        var facts = new Facts(lead.traits(), lead.scored().state());
        Assessment assessment = Assessor.assess(policy, facts, at);
        Verdict verdict = MqlDecision.decide(policy, facts, assessment, lead.standing(), at);
        return new Point(
                at,
                day.date(),
                assessment.scores(),
                assessment.grade(),
                assessment.bar(),
                verdict.stage(),
                lead.standing().stage());
    }
}
