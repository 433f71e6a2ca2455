package dev.entente.domain.checking;

import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.Points;
import org.jspecify.annotations.Nullable;

/** Limits that take nothing away, and a floor that nobody falls to. */
final class LimitCheck {

    private final Subject subject;
    private final Limits limits;
    private final Spot spot;
    private final Reach reach;
    private final Findings findings;

    LimitCheck(Subject subject, Reach reach, Findings findings) {
        this.subject = subject;
        this.limits = subject.policy().limits();
        this.spot = subject.root().nearest("limits");
        this.reach = reach;
        this.findings = findings;
    }

    void check() {
        limits.groups()
                .asMap()
                .forEach((group, limit) -> check(
                        spot.nearest("groups", group),
                        "The limit of '%s'".formatted(group),
                        limit,
                        reach.ofGroup(group)));
        check(spot.nearest("fit"), "The limit of fit", limits.fit(), reach.fitBeforeLimit());
        check(
                spot.nearest("engagement"),
                "The limit of engagement",
                limits.engagement(),
                reach.engagementBeforeLimit());
        checkFloor();
    }

    private void check(Spot at, String what, @Nullable Points limit, Points most) {
        if (limit != null && most.compareTo(limit) <= 0) {
            findings.add(
                    Flaw.NEVER_BINDS,
                    at,
                    "%s is %s, and no more than %s can come together.".formatted(what, limit, most));
        }
    }

    private void checkFloor() {
        @Nullable Points floor = limits.floor();
        if (floor != null
                && floor.compareTo(Points.ZERO) <= 0
                && subject.points().noneMatch(LimitCheck::isTaken)) {
            findings.add(
                    Flaw.NEVER_BINDS,
                    spot.nearest("floor"),
                    "No rule takes points away, so no score falls to the floor.");
        }
    }

    private static boolean isTaken(Points points) {
        return points.compareTo(Points.ZERO) < 0;
    }
}
