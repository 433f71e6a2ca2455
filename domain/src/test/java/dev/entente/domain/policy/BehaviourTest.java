package dev.entente.domain.policy;

import static dev.entente.domain.Behaviours.count;
import static dev.entente.domain.Behaviours.distinctDays;
import static dev.entente.domain.Behaviours.distinctGroups;
import static dev.entente.domain.Behaviours.distinctValues;
import static dev.entente.domain.Behaviours.notWithin;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.remembered;
import static dev.entente.domain.Signals.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.domain.Behaviours;
import dev.entente.domain.Policies;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.Signal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows at one below, at and one above, in every number they have. Today is day 0, days before it are negative. */
class BehaviourTest {

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "4, true"})
    void so_many_signals_are_enough(int signals, boolean holds) {
        assertThat(holds(count("visit", 3, 7), days("visit", 0, 0, -1, -6).limit(signals)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-1, true", "-6, true", "-7, false", "-8, false", "1, false"})
    void a_signal_counts_where_its_age_is_0_or_more_and_less_than_the_window(int day, boolean holds) {
        assertThat(holds(count("visit", 1, 7), days("visit", day))).isEqualTo(holds);
        assertThat(holds(distinctDays("visit", 1, 7), days("visit", day))).isEqualTo(holds);
        assertThat(holds(distinctValues("visit", 1, 7), offers("visit", day, "a")))
                .isEqualTo(holds);
        assertThat(holds(distinctGroups(1, 7), days("visit", day))).isEqualTo(holds);
        assertThat(holds(notWithin("visit", 7), days("visit", day))).isEqualTo(!holds);
    }

    @Test
    void days_count_once_however_many_signals_they_have() {
        Condition three = distinctDays("visit", 3, 7);
        assertThat(holds(three, days("visit", 0, 0, 0, -1, -1))).isFalse();
        assertThat(holds(three, days("visit", 0, -1, -6))).isTrue();
        assertThat(holds(three, days("visit", 0, -1, -7))).isFalse();
        assertThat(holds(three, days("visit", 0, -1, -5, -6))).isTrue();
    }

    @Test
    void values_count_once_however_often_they_were_seen_by_their_newest_day() {
        Condition two = distinctValues("visit", 2, 7);
        assertThat(holds(two, offers("visit", 0, "a", "a", "a"))).isFalse();
        assertThat(holds(two, offers("visit", 0, "a", "b"))).isTrue();
        assertThat(holds(two, offers("visit", 0, "a", "b", "c"))).isTrue();
        assertThat(holds(two, Stream.concat(offers("visit", -7, "a"), offers("visit", 0, "b"))))
                .isFalse();
        assertThat(holds(two, Stream.concat(offers("visit", -7, "a"), offers("visit", 0, "b", "a"))))
                .isTrue();
    }

    @Test
    void a_signal_without_the_property_has_no_value() {
        assertThat(holds(distinctValues("visit", 1, 7), days("visit", 0))).isFalse();
    }

    @Test
    void up_to_fifty_values_are_told_apart() {
        String[] fifty = IntStream.range(0, 50).mapToObj(i -> "offer " + i).toArray(String[]::new);
        Condition all = distinctValues("visit", 50, 7);
        assertThat(holds(all, offers("visit", 0, Arrays.copyOf(fifty, 49)))).isFalse();
        assertThat(holds(all, offers("visit", 0, fifty))).isTrue();
        assertThat(holds(all, Stream.concat(offers("visit", -1, fifty), offers("visit", 0, "one more"))))
                .isTrue();
    }

    @Test
    void groups_are_those_of_rules_with_positive_points() {
        Condition two = distinctGroups(2, 7);
        assertThat(holds(two, Stream.concat(days("visit", 0), days("read", 0)))).isFalse();
        assertThat(holds(two, Stream.concat(days("visit", 0), days("unsubscribed", 0))))
                .isFalse();
        assertThat(holds(two, Stream.concat(days("visit", 0), days("like", -6))))
                .isTrue();
        assertThat(holds(two, Stream.concat(days("visit", 0), days("like", -7))))
                .isFalse();
        assertThat(holds(distinctGroups(3, 7), Stream.concat(days("visit", 0), days("like", 0))))
                .isFalse();
    }

    @Test
    void who_never_came_has_not_come_lately() {
        assertThat(holds(notWithin("visit", 7), Stream.of())).isTrue();
        assertThat(holds(count("visit", 1, 7), Stream.of())).isFalse();
    }

    @Test
    void any_signal_counts_where_any_is_asked_for() {
        var any = new Behaviour(new Measure.Signals(SignalPattern.ANY), 2, 7);
        assertThat(holds(any, Stream.concat(days("visit", 0), days("whatever", 0))))
                .isTrue();
        assertThat(holds(any, days("whatever", 0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "-5, 2", "-6, 1", "-7,", "-8,"})
    void it_changes_on_the_day_when_the_last_that_is_needed_leaves_the_window(int third, @Nullable Long days) {
        OptionalLong expected = days == null ? OptionalLong.empty() : OptionalLong.of(days);
        Stream<Signal> signals = days("visit", 0, 0, third);
        assertThat(changesIn(count("visit", 3, 7), signals)).isEqualTo(expected);
    }

    @Test
    void nothing_but_a_new_signal_makes_true_what_is_not() {
        assertThat(changesIn(count("visit", 3, 7), days("visit", 0, 0))).isEmpty();
        assertThat(changesIn(distinctDays("visit", 2, 7), days("visit", 0, 0))).isEmpty();
        assertThat(changesIn(distinctGroups(2, 7), days("visit", 0))).isEmpty();
        assertThat(changesIn(distinctDays("visit", 2, 7), days("visit", 0, -4))).hasValue(3);
        assertThat(changesIn(distinctGroups(1, 7), days("visit", -4))).hasValue(3);
    }

    @Test
    void two_that_ask_the_same_are_equal_whatever_numbers_policies_give_them() {
        Condition here = numbered(policy().rule("x", "1"), count("visit", 1, 7));
        Condition there = numbered(policy().rule("x", "1").rule("y", "1"), count("visit", 1, 7));
        assertThat(here).isEqualTo(there).hasSameHashCodeAs(there);
        assertThat(here).isNotEqualTo(numbered(policy(), count("visit", 2, 7)));
        assertThat(here).isNotEqualTo(numbered(policy(), count("visit", 1, 8)));
        assertThat(here).isNotEqualTo(numbered(policy(), distinctDays("visit", 1, 7)));
    }

    @Test
    void numbers_and_windows_have_bounds() {
        assertThatThrownBy(() -> count("visit", 0, 7)).hasMessageContaining("1 to 10000", "0");
        assertThat(count("visit", 10_000, 1)).isNotNull();
        assertThatThrownBy(() -> count("visit", 10_001, 7)).hasMessageContaining("10001");
        assertThatThrownBy(() -> count("visit", 1, 0)).hasMessageContaining("1 to 400");
        assertThat(count("visit", 1, 400)).isNotNull();
        assertThatThrownBy(() -> count("visit", 1, 401)).hasMessageContaining("401");
    }

    private static Condition numbered(Policies policies, Condition condition) {
        return compiled(policies, condition).policy().behaviour().getFirst().when();
    }

    private static CompiledPolicy compiled(Policies policies, Condition condition) {
        return policies.rule("when", "when", condition, "1").compile();
    }

    private static boolean holds(Condition condition, Stream<Signal> signals) {
        CompiledPolicy policy = rules(condition);
        return policy.policy().behaviour().getFirst().when().holds(known(policy, signals), today());
    }

    private static OptionalLong changesIn(Condition condition, Stream<Signal> signals) {
        CompiledPolicy policy = rules(condition);
        return policy.dated().getFirst().changesIn(known(policy, signals), today());
    }

    private static CompiledPolicy rules(Condition condition) {
        return policy().rule("web", "visit", "1")
                .rule("web", "read", "1")
                .rule("social", "like", "1")
                .rule("mail", "unsubscribed", "-1")
                .rule("when", "when", condition, "1")
                .compile();
    }

    private static Known known(CompiledPolicy policy, Stream<Signal> signals) {
        return new Facts(Traits.NONE, remembered(policy, signals.toList()));
    }

    private static PolicyDay today() {
        return PolicyDay.of(daysAfterNoon(0), ZoneOffset.UTC);
    }

    private static Stream<Signal> days(String event, int... days) {
        return Arrays.stream(days).mapToObj(day -> track(event, daysAfterNoon(day)));
    }

    private static Stream<Signal> offers(String event, int day, String... offers) {
        return List.of(offers).stream().map(offer -> track(event, Behaviours.PROPERTY, offer, daysAfterNoon(day)));
    }
}
