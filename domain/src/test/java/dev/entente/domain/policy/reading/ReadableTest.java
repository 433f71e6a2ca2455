package dev.entente.domain.policy.reading;

import static dev.entente.domain.Policies.onEvent;
import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.HandRaiser;
import dev.entente.domain.policy.Policy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is checked of a text that cannot be accepted: the rest of it. */
class ReadableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{trait: a}",
                "{not: {trait: a, present: true}, equals: 2}",
                "{all: [{trait: a, present: true}], within: 9d}",
                "{trait: a, present: true, within: 9d}",
                "{on: {event: E}, equals: x}",
                "{on: {}}",
                "{on: {event: E, page: /p}}",
                "{on: {page: /p, type: track}}",
                "{on: {event: E}, count: 2, distinctDays: 2}",
            })
    void a_rule_whose_condition_has_a_problem_is_left_out_and_the_others_are_not(String when) {
        Policy policy = readable(with("engagement: [{rule: bad, points: 1, when: " + when
                + "}, {rule: good, points: 1, when: {on: {event: E}}}]"));

        assertThat(policy.behaviour()).extracting(ConditionRule::name).containsExactly("good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{event: E, page: /p}", "{page: /p, type: track}", "{evemt: E}"})
    void what_no_signal_looks_like_is_left_out(String on) {
        Policy policy = readable(with("handRaisers: [" + on + ", {event: Good}], exclude: [{on: " + on + "}],"
                + "engagement: [{rule: bad, points: 1, on: " + on
                + "}, {rule: good, points: 1, on: {event: Good}}]"));

        assertThat(policy.handRaisers()).extracting(HandRaiser::on).containsExactly(onEvent("Good"));
        assertThat(policy.engagement()).extracting(EngagementRule::on).containsExactly(onEvent("Good"));
        assertThat(policy.ignore()).isEmpty();
    }

    @Test
    void a_rule_with_a_problem_in_its_decay_fades_as_the_policy_says() {
        Policy policy = readable(with("decay: {halfLife: 30d},"
                + "engagement: [{rule: r, points: 1, on: {event: E}, decay: {linaer: 60d}}]"));

        assertThat(policy.engagement().getFirst().weights().at(30)).isEqualTo(500_000);
    }

    @Test
    void without_its_bars_or_its_form_nothing_is_left() {
        assertThat(read("{zone: UTC}")).isEmpty();
        assertThat(read("[]")).isEmpty();
        assertThat(read(with("name: " + "[".repeat(50) + "]".repeat(50)))).isEmpty();
    }

    private static Policy readable(String text) {
        return read(text).orElseThrow();
    }

    private static Optional<Policy> read(String text) {
        return PolicyReader.readable(FlowText.tree(text), Texts::expression);
    }
}
