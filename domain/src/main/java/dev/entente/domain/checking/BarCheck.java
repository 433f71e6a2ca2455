package dev.entente.domain.checking;

import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Grades;
import dev.entente.domain.policy.MqlBar;
import dev.entente.domain.policy.MqlBar.Guard;
import dev.entente.domain.policy.MqlBar.Requirement;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether anybody can become an MQL: by the score, through the guard, with what is required. */
final class BarCheck {

    private final Subject subject;
    private final Policy policy;
    private final MqlBar mql;
    private final Unseen unseen;
    private final Findings findings;

    BarCheck(Subject subject, Unseen unseen, Findings findings) {
        this.subject = subject;
        this.policy = subject.policy();
        this.mql = policy.mql();
        this.unseen = unseen;
        this.findings = findings;
    }

    void check(Reach reach, Contradiction contradiction) {
        if (reach.score().compareTo(mql.enter()) < 0) {
            unreachable(reach);
        }
        checkLeave();
        checkOtherBars(reach);
        if (mql.guard() != null) {
            check(mql.guard());
        }
        checkRequirements(contradiction);
    }

    private void unreachable(Reach reach) {
        Spot bar = subject.root().nearest("mql", "enter");
        if (isOnlyHands()) {
            findings.add(Flaw.ONLY_HANDS, bar, "No rule gives points, so only raised hands make MQLs.");
            return;
        }
        findings.add(
                Flaw.UNREACHABLE_BAR,
                bar,
                "No lead can reach %s: fit comes to at most %s, engagement to at most %s."
                        .formatted(mql.enter(), reach.fit(), reach.engagement()));
    }

    /** Whoever says nothing of it has not chosen it. */
    private void checkLeave() {
        Spot bar = subject.root().nearest("mql", "leave");
        if (mql.leave().equals(mql.enter()) && bar.text().isPresent()) {
            findings.add(
                    Flaw.LEAVE_AT_ENTER,
                    bar,
                    "An MQL that leaves at %s, where it enters, comes and goes with a point; a lower bar keeps it."
                            .formatted(mql.leave()));
        }
    }

    private boolean givesPoints() {
        return points().anyMatch(Points::isPositive);
    }

    private Stream<Points> points() {
        return Stream.of(
                        policy.fit().stream().map(ConditionRule::points),
                        policy.behaviour().stream().map(ConditionRule::points),
                        policy.engagement().stream().map(EngagementRule::points))
                .flatMap(part -> part);
    }

    /** Only rules with positive points count for the guard. */
    private void check(Guard guard) {
        if (unseen.groups() < guard.groups() && !isOnlyHands()) {
            findings.add(
                    Flaw.UNMEETABLE_GUARD,
                    subject.root().nearest("mql", "guard", "groups"),
                    "The guard asks for %d groups of signals, and rules with points above 0 have %d."
                            .formatted(guard.groups(), unseen.groups()));
        }
    }

    private void checkOtherBars(Reach reach) {
        Spot root = subject.root();
        if (policy.directSql() != null && policy.directSql().enter() != null) {
            checkBar(
                    root.nearest("sql", "direct", "enter"),
                    "score",
                    policy.directSql().enter(),
                    reach.score());
        }
        if (policy.grades() != null) {
            check(policy.grades(), root.nearest("grades"), reach);
        }
    }

    /** A floor is part of engagement, whatever it takes to raise the score to it. */
    private void check(Grades grades, Spot spot, Reach reach) {
        checkBar(spot.nearest("fit", "A"), "fit", grades.a(), reach.fit());
        checkBar(spot.nearest("fit", "B"), "fit", grades.b(), reach.fit());
        if (policy.limits().floor() == null) {
            checkBar(spot.nearest("engagement", "1"), "engagement", grades.one(), reach.engagement());
            checkBar(spot.nearest("engagement", "2"), "engagement", grades.two(), reach.engagement());
        }
    }

    private void checkBar(Spot spot, String what, Points bar, Points most) {
        if (most.compareTo(bar) < 0) {
            findings.add(
                    Flaw.UNREACHABLE_BAR,
                    spot,
                    "No lead can reach %s: %s comes to at most %s.".formatted(bar, what, most));
        }
    }

    private boolean isOnlyHands() {
        boolean noHands = policy.handRaisers().isEmpty() && policy.raisedWhile().isEmpty();
        return !givesPoints() && !noHands;
    }

    private void checkRequirements(Contradiction contradiction) {
        var without = new ArrayList<>(policy.exclude());
        policy.disqualify().forEach(disqualifier -> without.add(disqualifier.when()));
        if (contradiction.never(
                mql.requires().stream().map(Requirement::condition).toList(), without)) {
            findings.add(
                    Flaw.NOBODY_LEFT,
                    subject.root().nearest("mql", "requires"),
                    "Nobody can become an MQL: all of whom is known what is required are excluded or disqualified.");
        }
    }

    /** Limits that take nothing away. */
    void checkLimits(Reach reach) {
        Spot limits = subject.root().nearest("limits");
        policy.limits().groups().asMap().forEach((group, limit) -> {
            if (!isBinding(limit, reach.ofGroup(group))) {
                never(
                        limits.nearest("groups", group),
                        "The limit of '%s'".formatted(group),
                        limit,
                        reach.ofGroup(group));
            }
        });
        checkLimit(limits.nearest("fit"), "The limit of fit", policy.limits().fit(), reach.fitBeforeLimit());
        checkLimit(
                limits.nearest("engagement"),
                "The limit of engagement",
                policy.limits().engagement(),
                reach.engagementBeforeLimit());
        if (policy.limits().floor() != null && policy.limits().floor().compareTo(Points.ZERO) <= 0 && !takesPoints()) {
            findings.add(
                    Flaw.NEVER_BINDS,
                    limits.nearest("floor"),
                    "No rule takes points away, so no score falls to the floor.");
        }
    }

    private void checkLimit(Spot spot, String what, @Nullable Points limit, Points most) {
        if (limit != null && !isBinding(limit, most)) {
            never(spot, what, limit, most);
        }
    }

    private static boolean isBinding(Points limit, Points most) {
        return most.compareTo(limit) > 0;
    }

    private void never(Spot spot, String what, Points limit, Points most) {
        findings.add(
                Flaw.NEVER_BINDS,
                spot,
                "%s is %s, and no more than %s can come together.".formatted(what, limit, most));
    }

    private boolean takesPoints() {
        return points().anyMatch(points -> points.compareTo(Points.ZERO) < 0);
    }
}
