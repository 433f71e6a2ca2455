package dev.entente.domain.checking;

import dev.entente.domain.policy.Grades;
import dev.entente.domain.policy.MqlBar;
import dev.entente.domain.policy.MqlBar.Guard;
import dev.entente.domain.policy.MqlBar.Requirement;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import java.util.ArrayList;

/** Whether anybody can become an MQL: by the score, through the guard, with what is required. */
final class BarCheck {

    private final Subject subject;
    private final Policy policy;
    private final MqlBar mql;
    private final Reach reach;
    private final long groups;
    private final Findings findings;

    /** @param groups of signals that count for the guard */
    BarCheck(Subject subject, Reach reach, long groups, Findings findings) {
        this.subject = subject;
        this.policy = subject.policy();
        this.mql = policy.mql();
        this.reach = reach;
        this.groups = groups;
        this.findings = findings;
    }

    void check(Contradiction contradiction) {
        if (reach.score().compareTo(mql.enter()) < 0) {
            unreachable();
        }
        checkLeave();
        checkOtherBars();
        if (mql.guard() != null) {
            check(mql.guard());
        }
        checkRequirements(contradiction);
    }

    private void unreachable() {
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
        return subject.points().anyMatch(Points::isPositive);
    }

    /** Only rules with positive points count for the guard. */
    private void check(Guard guard) {
        if (groups < guard.groups() && !isOnlyHands()) {
            findings.add(
                    Flaw.UNMEETABLE_GUARD,
                    subject.root().nearest("mql", "guard", "groups"),
                    "The guard asks for %d groups of signals, and rules with points above 0 have %d."
                            .formatted(guard.groups(), groups));
        }
    }

    private void checkOtherBars() {
        Spot root = subject.root();
        if (policy.directSql() != null && policy.directSql().enter() != null) {
            checkBar(
                    root.nearest("sql", "direct", "enter"),
                    "score",
                    policy.directSql().enter(),
                    reach.score());
        }
        if (policy.grades() != null) {
            check(policy.grades(), root.nearest("grades"));
        }
    }

    /** A floor is part of engagement, whatever it takes to raise the score to it. */
    private void check(Grades grades, Spot spot) {
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

    /** A hand that cannot be read is one that was meant. */
    private boolean isOnlyHands() {
        return !givesPoints() && !subject.root().items("handRaisers").isEmpty();
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
}
