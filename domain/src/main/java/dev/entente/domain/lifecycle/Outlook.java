package dev.entente.domain.lifecycle;

import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Dated;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What time alone will do to a lead: points fade, raised hands sink, windows pass, rests end, dates come. */
public final class Outlook {

    private static final int FARTHEST_DAYS = 10 * Decay.MAX_HORIZON_DAYS;

    /** Dates further away are not looked for: a walk must end. */
    public static final Duration FARTHEST_DATE = Duration.ofDays(FARTHEST_DAYS);

    /** How far a commit looks ahead: who stays that long is looked at again then. */
    private static final int NEAR_DAYS = 8;

    /** Beyond it all has faded that fades, decay and raised hands. */
    private static final int ALL_DAYS = Decay.MAX_HORIZON_DAYS + 1;

    private final CompiledPolicy compiled;
    private final Policy policy;
    private final Facts facts;
    private final Standing standing;
    private final Fading fading;

    private Outlook(CompiledPolicy compiled, Facts facts, Standing standing) {
        this.compiled = compiled;
        this.policy = compiled.policy();
        this.facts = facts;
        this.standing = standing;
        this.fading = new Fading(compiled, facts.engagement());
    }

    /**
     * When the verdict can change next if nothing happens; may be early, never late; null is never. Cheap enough for
     * every commit.
     */
    public static @Nullable Instant earliestChange(
            CompiledPolicy compiled, Facts facts, Standing standing, Instant at) {
        return new Outlook(compiled, facts, standing).earliestAfter(at, NEAR_DAYS);
    }

    /**
     * The same, early only where dates lie further away than {@link #FARTHEST_DATE}. Walks through the days to come.
     */
    public static @Nullable Instant nextChange(CompiledPolicy compiled, Facts facts, Standing standing, Instant at) {
        return new Outlook(compiled, facts, standing).nextAfter(at);
    }

    /**
     * When the verdict's stage changes if nothing happens, exactly.
     *
     * @return empty if it never does, or only by a trait's date that lies further away than {@link #FARTHEST_DATE}
     */
    public static Optional<Instant> verdictChange(CompiledPolicy compiled, Facts facts, Standing standing, Instant at) {
        var outlook = new Outlook(compiled, facts, standing);
        Stage now = outlook.rulingAt(at).verdict();
        Instant last = at.plus(FARTHEST_DATE);
        @Nullable Instant next = outlook.nextAfter(at);
        while (next != null && outlook.rulingAt(next).verdict() == now) {
            next = next.isAfter(last) ? null : outlook.nextAfter(next);
        }
        return Optional.ofNullable(next);
    }

    private @Nullable Instant nextAfter(Instant at) {
        Ruling now = rulingAt(at);
        Instant last = at.plus(FARTHEST_DATE);
        @Nullable Instant next = earliestAfter(at, ALL_DAYS);
        while (next != null && !next.isAfter(last) && rulingAt(next).equals(now)) {
            next = earliestAfter(next, ALL_DAYS);
        }
        return next;
    }

    /** @param days how far to look for a fall */
    private @Nullable Instant earliestAfter(Instant at, int days) {
        PolicyDay today = PolicyDay.of(at, policy.zone());
        @Nullable Instant foreseen = earlier(restEnds(at), nextDate(today));
        if (fading.mayRaise(today)) {
            return earlier(foreseen, today.end());
        }
        Ruling now = fading.mayLower(today) ? rulingAt(at) : null;
        return now != null && now.verdict() != Stage.LEAD && now.verdict() != Stage.DISQUALIFIED
                ? fallAfter(today, now, foreseen, today.startIn(days))
                : foreseen;
    }

    /** Where points only fall, a verdict that is the same later was so all the time in between. */
    private Instant fallAfter(PolicyDay today, Ruling now, @Nullable Instant foreseen, Instant farthest) {
        Instant end = foreseen == null || farthest.isBefore(foreseen) ? farthest : foreseen;
        Instant last = end.minusNanos(1);
        return rulingAt(last).equals(now)
                ? end
                : firstFall(today, now, PolicyDay.of(last, policy.zone()).epochDay() - today.epochDay());
    }

    /** @param fallen in how many days it is known to have fallen */
    private Instant firstFall(PolicyDay today, Ruling now, int fallen) {
        int stands = 0;
        int falls = fallen;
        while (falls - stands > 1) {
            int between = (stands + falls) / 2;
            if (rulingAt(today.startIn(between)).equals(now)) {
                stands = between;
            } else {
                falls = between;
            }
        }
        return today.startIn(falls);
    }

    private @Nullable Instant restEnds(Instant at) {
        @Nullable Instant rested = standing.coolDownUntil();
        return rested != null && rested.isAfter(at) ? rested : null;
    }

    private @Nullable Instant nextDate(PolicyDay today) {
        long soonest = Long.MAX_VALUE;
        for (Dated asked : compiled.dated()) {
            OptionalLong days = asked.changesIn(facts, today);
            soonest = days.isPresent() ? Math.min(soonest, days.getAsLong()) : soonest;
        }
        return soonest == Long.MAX_VALUE ? null : today.startIn(Math.min(soonest, FARTHEST_DAYS));
    }

    /**
     * All of a decision that a later one could differ in by time alone.
     *
     * @param disqualifiers which of them hold: one that begins to hold strikes even where another was overruled
     */
    private record Ruling(Stage verdict, BitSet disqualifiers) {}

    private Ruling rulingAt(Instant at) {
        Verdict verdict = MqlDecision.decide(policy, facts, Assessor.assess(policy, facts, at), standing, at);
        return new Ruling(verdict.stage(), disqualifiersAt(PolicyDay.of(at, policy.zone())));
    }

    private BitSet disqualifiersAt(PolicyDay day) {
        var holding = new BitSet();
        for (int i = 0; i < policy.disqualify().size(); i++) {
            holding.set(i, policy.disqualify().get(i).when().holds(facts, day));
        }
        return holding;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
