package dev.entente.domain.scoring;

import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.policy.SignalMatcher.Matches;
import dev.entente.domain.policy.Tallies;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that scoring remembers of a lead's signals under one policy version. Its size is bounded by tallies times days of
 * the horizon, whatever the number of signals. It answers for now and later; the past is rebuilt from stored signals.
 *
 * @param counts by the numbers of the policy version's {@link Tallies}
 * @param values by the same numbers
 * @param handRaises the newest occurrence, by the index of the hand-raiser in its policy version
 * @param newestPositive the newest occurrence of a signal that earns points or raises a hand
 */
public record EngagementState(
        Numbered<DayCounts> counts,
        Numbered<ValueDays> values,
        Numbered<Instant> handRaises,
        @Nullable Instant newestPositive) {

    public static final EngagementState EMPTY =
            new EngagementState(Numbered.empty(), Numbered.empty(), Numbered.empty(), null);

    /** Whether days will make less of it. */
    public boolean isLive() {
        return !counts.isEmpty() || !values.isEmpty() || !handRaises.isEmpty();
    }

    public DayCounts countsOf(int tally) {
        DayCounts counted = counts.get(tally);
        return counted == null ? DayCounts.NONE : counted;
    }

    public ValueDays valuesOf(int tally) {
        ValueDays seen = values.get(tally);
        return seen == null ? ValueDays.NONE : seen;
    }

    /** One more signal, which met these rules. */
    public EngagementState plus(CompiledPolicy compiled, Matches met, Instant occurredAt) {
        if (met.isEmpty()) {
            return this;
        }
        var fold = new SignalFold(compiled, 1);
        fold.add(met, occurredAt);
        return merge(compiled, fold.state());
    }

    /** More signals, in any order: what one after the other would come to. */
    public EngagementState plus(CompiledPolicy compiled, List<Signal> signals) {
        var fold = new SignalFold(compiled, signals.size());
        for (Signal signal : signals) {
            fold.add(compiled.matcher().match(signal), signal.occurredAt());
        }
        return merge(compiled, fold.state());
    }

    /** Two histories as one: commutative and associative, with {@link #EMPTY} as identity. */
    public EngagementState merge(CompiledPolicy compiled, EngagementState other) {
        Tallies tallies = compiled.tallies();
        return new EngagementState(
                counts.merge(other.counts, tally -> (one, two) -> one.merge(two, tallies.saturation(tally))),
                values.merge(other.values, _ -> ValueDays::merge),
                handRaises.merge(other.handRaises, _ -> (one, two) -> later(one, two)),
                other.newestPositive == null ? newestPositive : later(newestPositive, other.newestPositive));
    }

    /** Without what nothing asks for on a day or later: what has faded, left its window, and hands no longer up. */
    public EngagementState within(CompiledPolicy compiled, PolicyDay today) {
        Tallies tallies = compiled.tallies();
        int day = today.epochDay();
        return new EngagementState(
                counts.kept(tally ->
                        days -> days.since(day - tallies.keptDays(tally)).orNull()),
                values.kept(tally ->
                        days -> days.since(day - tallies.keptDays(tally)).orNull()),
                handRaises.kept(raiser -> at -> isUp(compiled.policy(), raiser, at, today) ? at : null),
                newestPositive);
    }

    private static boolean isUp(Policy policy, int raiser, Instant at, PolicyDay today) {
        return policy.handRaisers().get(raiser).isUp(PolicyDay.of(at, policy.zone()), today);
    }

    static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
