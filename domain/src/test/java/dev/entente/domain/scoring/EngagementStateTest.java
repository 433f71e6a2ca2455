package dev.entente.domain.scoring;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.remembered;
import static dev.entente.domain.Signals.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Histories;
import dev.entente.domain.History;
import dev.entente.domain.policy.Cap.Period;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.signal.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EngagementStateTest {

    private static final CompiledPolicy POLICY = policy().rule("liked", "1")
            .rule("spam", "-5")
            .rule("capped", "2", 3, Period.WEEK)
            .handRaiser("demo", 30)
            .compile();

    @Test
    void a_signal_that_meets_no_rule_leaves_no_trace() {
        assertThat(remembered(POLICY, List.of(track("other", NOON)))).isEqualTo(EngagementState.EMPTY);
    }

    @Test
    void the_newest_positive_signal_is_one_with_points_or_a_raised_hand() {
        assertThat(remembered(POLICY, List.of(track("liked", NOON))).newestPositive())
                .isEqualTo(NOON);
        assertThat(remembered(POLICY, List.of(track("demo", NOON))).newestPositive())
                .isEqualTo(NOON);
        assertThat(remembered(POLICY, List.of(track("spam", NOON))).newestPositive())
                .isNull();
        assertThat(remembered(POLICY, List.of(track("liked", NOON), track("liked", daysAfterNoon(-1))))
                        .newestPositive())
                .isEqualTo(NOON);
    }

    @Test
    void of_raised_hands_the_newest_is_remembered() {
        EngagementState state = remembered(
                POLICY, List.of(track("demo", NOON), track("demo", daysAfterNoon(2)), track("demo", daysAfterNoon(1))));
        assertThat(state.handRaises().asMap()).containsOnlyKeys(0).containsValue(daysAfterNoon(2));
    }

    @Test
    void the_count_of_a_day_stops_at_the_cap() {
        assertThat(remembered(POLICY, times("capped", 2)).countsOf(2).count(0)).isEqualTo(2);
        assertThat(remembered(POLICY, times("capped", 3)).countsOf(2).count(0)).isEqualTo(3);
        assertThat(remembered(POLICY, times("capped", 4)).countsOf(2).count(0)).isEqualTo(3);
    }

    @Test
    void the_count_of_a_day_without_a_cap_stops_at_10_000() {
        assertThat(remembered(POLICY, times("liked", 9_999)).countsOf(0).count(0))
                .isEqualTo(9_999);
        assertThat(remembered(POLICY, times("liked", 10_000)).countsOf(0).count(0))
                .isEqualTo(10_000);
        assertThat(remembered(POLICY, times("liked", 10_001)).countsOf(0).count(0))
                .isEqualTo(10_000);
    }

    @Test
    void days_within_the_horizon_are_kept_and_older_ones_are_not() {
        CompiledPolicy short10 =
                policy().decay(new Decay.None(), 10).rule("liked", "1").compile();
        EngagementState state = remembered(
                short10,
                List.of(track("liked", NOON), track("liked", daysAfterNoon(1)), track("liked", daysAfterNoon(2))));
        assertThat(within(short10, state, 10).countsOf(0).size()).isEqualTo(3);
        assertThat(within(short10, state, 11).countsOf(0).size()).isEqualTo(2);
        assertThat(within(short10, state, 12).countsOf(0).size()).isEqualTo(1);
        assertThat(within(short10, state, 13).counts().asMap()).isEmpty();
    }

    @Test
    void its_size_is_bounded_whatever_the_number_of_signals() {
        CompiledPolicy policy = policy().decay(new Decay.HalfLife(7), 30)
                .rule("liked", "1")
                .rule("capped", "1", 2, Period.MONTH)
                .handRaiser("liked", 5)
                .compile();
        EngagementState state = EngagementState.EMPTY;
        for (int hour = 0; hour < 24 * 400; hour++) {
            List<Signal> two = List.of(
                    track("liked", NOON.plusSeconds(hour * 3_600L)), track("capped", NOON.plusSeconds(hour * 3_600L)));
            state = state.merge(policy, remembered(policy, two))
                    .within(
                            policy,
                            PolicyDay.of(
                                    two.getLast().occurredAt(), policy.policy().zone()));
        }
        assertThat(state.countsOf(0).size()).isEqualTo(31);
        assertThat(state.countsOf(1).size()).isEqualTo(31);
        assertThat(state.handRaises().asMap()).hasSize(1);
    }

    @Property
    void neither_order_nor_batching_matters(
            @ForAll(supplier = Histories.class) History history, @ForAll Random random) {
        EngagementState expected = remembered(history.policy(), history.signals());
        var shuffled = new ArrayList<>(history.signals());
        Collections.shuffle(shuffled, random);
        assertThat(remembered(history.policy(), shuffled)).isEqualTo(expected);
        assertThat(EngagementState.EMPTY.plus(history.policy(), shuffled)).isEqualTo(expected);

        int cut = random.nextInt(shuffled.size() + 1);
        EngagementState inTwo = remembered(history.policy(), shuffled.subList(0, cut))
                .merge(history.policy(), remembered(history.policy(), shuffled.subList(cut, shuffled.size())));
        assertThat(inTwo).isEqualTo(expected);
    }

    @Property
    void merging_is_commutative_and_associative_with_empty_as_identity(
            @ForAll(supplier = Histories.class) History history, @ForAll Random random) {
        var policy = history.policy();
        var parts = Stream.generate(() -> history.signals().stream()
                        .filter(_ -> random.nextInt(3) == 0)
                        .toList())
                .limit(3)
                .map(part -> remembered(history.policy(), part))
                .toList();
        EngagementState a = parts.get(0);
        EngagementState b = parts.get(1);
        EngagementState c = parts.get(2);
        assertThat(a.merge(policy, b)).isEqualTo(b.merge(policy, a));
        assertThat(a.merge(policy, b).merge(policy, c)).isEqualTo(a.merge(policy, b.merge(policy, c)));
        assertThat(a.merge(policy, EngagementState.EMPTY)).isEqualTo(a);
        assertThat(EngagementState.EMPTY.merge(policy, a)).isEqualTo(a);
    }

    private static List<Signal> times(String event, int count) {
        return Stream.generate(() -> track(event, NOON)).limit(count).toList();
    }

    private static EngagementState within(CompiledPolicy policy, EngagementState state, int daysLater) {
        return state.within(
                policy, PolicyDay.of(daysAfterNoon(daysLater), policy.policy().zone()));
    }
}
