package dev.entente.domain.policy;

import static dev.entente.domain.Behaviours.count;
import static dev.entente.domain.Behaviours.distinctDays;
import static dev.entente.domain.Behaviours.distinctGroups;
import static dev.entente.domain.Behaviours.distinctValues;
import static dev.entente.domain.Behaviours.notWithin;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Stored states know these numbers and nothing else: an expectation here must never become another one. */
class TalliesTest {

    private final CompiledPolicy policy = policy().rule("visit", "1")
            .rule("spam", "-1", 2, Cap.Period.WEEK)
            .rule("often", "web", count("read", 3, 20), "5")
            .rule("days", "web", new Condition.All(List.of(distinctDays("read", 3, 30), distinctGroups(2, 9))), "5")
            .rule("quiet", "web", notWithin("call", 10), "5")
            .raisedWhile("offers", distinctValues("convert", 3, 40))
            .disqualify(count("bounce", 2, 400), "bounces")
            .directSql("90", new Condition.Not(new Condition.Not(count("demo", 1, 5))))
            .compile();

    @Test
    void rules_come_first_then_what_conditions_ask_in_the_order_of_the_policy_each_once() {
        assertThat(policy.tallies().firstAsked()).isEqualTo(2);
        assertThat(policy.tallies().asked())
                .extracting(Tally::toString)
                .containsExactly(
                        "Tally[on=read, of=null]",
                        "Tally[on=call, of=null]",
                        "Tally[on=convert, of=offer]",
                        "Tally[on=bounce, of=null]",
                        "Tally[on=demo, of=null]");
    }

    @Test
    void each_is_kept_for_as_long_as_anything_asks_for_it() {
        assertThat(policy.tallies().keptDays(0)).isEqualTo(180);
        assertThat(policy.tallies().keptDays(2)).isEqualTo(29);
        assertThat(policy.tallies().keptDays(3)).isEqualTo(9);
        assertThat(policy.tallies().keptDays(5)).isEqualTo(399);
    }

    @Test
    void what_is_capped_stops_counting_there_and_all_else_at_10_000() {
        assertThat(policy.tallies().saturation(1)).isEqualTo(2);
        assertThat(policy.tallies().saturation(0)).isEqualTo(10_000);
        assertThat(policy.tallies().saturation(2)).isEqualTo(10_000);
    }

    @Test
    void a_signal_speaks_for_a_lead_where_it_earns_or_helps_to_earn_or_to_raise_a_hand() {
        assertThat(isPositive("visit")).isTrue();
        assertThat(isPositive("read")).isTrue();
        assertThat(isPositive("spam")).isFalse();
        assertThat(isPositive("call")).isFalse();
        assertThat(isPositive("bounce")).isFalse();
        assertThat(isPositive("demo")).isFalse();
        assertThat(policy.tallies().isPositive(policy.matcher().match(track("convert", "offer", "a", NOON))))
                .isTrue();
    }

    @Test
    void a_signal_speaks_for_a_lead_however_deep_in_a_condition_it_is_asked_for() {
        CompiledPolicy deep = policy().rule(
                        "deep",
                        "web",
                        new Condition.All(List.of(
                                new Condition.Any(List.of(count("read", 1, 9), notWithin("call", 9))),
                                new Condition.Not(new Condition.Not(count("demo", 1, 9))))),
                        "5")
                .compile();
        assertThat(List.of("read", "demo")).allMatch(event -> isPositive(deep, event));
        assertThat(List.of("call", "other")).noneMatch(event -> isPositive(deep, event));
    }

    @Test
    void rules_are_known_by_the_values_they_ask_for_too() {
        CompiledPolicy offers = policy().rule("offers", "web", distinctValues("convert", 3, 40), "5")
                .rule("converts", "web", count("convert", 3, 40), "5")
                .compile();
        assertThat(offers.tallies().rulesAsking(0)).containsExactly("offers");
        assertThat(offers.tallies().rulesAsking(1)).containsExactly("converts");
    }

    @Test
    void rules_are_known_by_what_they_ask() {
        assertThat(policy.tallies().rulesAsking(0)).containsExactly("days");
        assertThat(policy.tallies().rulesAsking(2)).containsExactly("often", "days");
        assertThat(policy.tallies().rulesAsking(4)).isEmpty();
    }

    private boolean isPositive(String event) {
        return isPositive(policy, event);
    }

    private static boolean isPositive(CompiledPolicy policy, String event) {
        return policy.tallies().isPositive(policy.matcher().match(track(event, NOON)));
    }
}
