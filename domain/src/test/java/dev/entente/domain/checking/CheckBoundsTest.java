package dev.entente.domain.checking;

import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.onEvent;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Example;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.reading.ExampleReader;
import dev.entente.domain.policy.reading.FlowText;
import dev.entente.domain.policy.reading.PolicyReader;
import dev.entente.domain.profile.TraitValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A check does so much work and no more: what it cannot show with that it does not say. */
class CheckBoundsTest {

    private static final long PLENTY = 1_000_000_000;

    private static final Condition CONTRADICTION = new Condition.All(
            List.of(present("a"), is("t", "x"), new Condition.Any(List.of(is("t", "y"), is("t", "z")))));

    @Test
    void a_contradiction_is_shown_with_as_many_steps_as_that_takes_and_with_one_less_it_is_not() {
        var plenty = new Contradiction(_ -> false, PLENTY);
        assertThat(plenty.never(CONTRADICTION)).isTrue();

        shownFrom(PLENTY - plenty.stepsLeft(), steps -> new Contradiction(_ -> false, steps).never(CONTRADICTION));
    }

    @Test
    void all_questions_share_the_steps() {
        var plenty = new Contradiction(_ -> false, PLENTY);
        plenty.never(CONTRADICTION);
        var enoughForTwo = new Contradiction(_ -> false, 2 * (PLENTY - plenty.stepsLeft()));

        assertThat(enoughForTwo.never(CONTRADICTION)).isTrue();
        assertThat(enoughForTwo.never(CONTRADICTION)).isTrue();
        assertThat(enoughForTwo.never(CONTRADICTION)).isFalse();
    }

    @Test
    void no_more_is_looked_into_than_there_are_steps() {
        var asked = new AtomicInteger();
        var contradiction = new Contradiction(
                _ -> {
                    asked.incrementAndGet();
                    return false;
                },
                1_000);
        Condition done = new Behaviour(new Measure.Signals(onEvent("a")), 1, 10);
        Condition choices = new Condition.Any(IntStream.range(0, 10)
                .<Condition>mapToObj(_ -> new Condition.All(List.of(done, new Condition.Not(done))))
                .toList());

        for (int i = 0; i < 1_000; i++) {
            contradiction.never(choices);
        }

        assertThat(asked.get()).isBetween(10, 1_000);
    }

    /**
     * Each value of one with each of all: more comparisons than the list has values, and charged before they are made.
     */
    @Test
    void long_lists_take_as_many_steps_as_they_have_pairs() {
        List<Condition> lists = List.of(in(0, 300), in(150, 450));
        var contradiction = new Contradiction(_ -> false, PLENTY);

        assertThat(contradiction.never(lists, List.of())).isFalse();

        assertThat(PLENTY - contradiction.stepsLeft()).isBetween(2L * 300 * 300, 10L * 300 * 300);
    }

    @Test
    void all_that_was_done_before_is_held_against_what_is_done_next() {
        List<Condition> done = IntStream.range(0, 300)
                .<Condition>mapToObj(i -> new Behaviour(new Measure.Signals(onEvent("e" + i)), 1, 10))
                .toList();
        var contradiction = new Contradiction(_ -> false, PLENTY);

        assertThat(contradiction.never(done, List.of())).isFalse();

        assertThat(PLENTY - contradiction.stepsLeft()).isBetween(300L * 299 / 2, 300L * 300);
    }

    private static Condition in(int from, int to) {
        return new Condition.Trait(
                "t",
                new TraitTest.In(IntStream.range(from, to)
                        .<TraitValue>mapToObj(i -> new TraitValue.Numeric(BigDecimal.valueOf(i)))
                        .toList()));
    }

    @Test
    void conditions_of_any_length_need_little_of_a_stack() throws Exception {
        List<Condition> parts = IntStream.range(0, 5_000)
                .<Condition>mapToObj(i -> present("t" + i))
                .toList();
        List<Condition> choices = parts.stream()
                .<Condition>map(part -> new Condition.Any(List.of(part, part)))
                .toList();
        var never = new FutureTask<>(() -> List.of(
                new Contradiction(_ -> false, PLENTY).never(new Condition.All(parts)),
                new Contradiction(_ -> false, PLENTY).never(new Condition.Not(new Condition.Any(choices))),
                new Contradiction(_ -> false, PLENTY).never(choices, List.of())));
        new Thread(null, never, "small", 128 * 1024).start();

        assertThat(never.get()).containsOnly(false);
    }

    @Test
    void an_exclusion_is_shown_with_as_many_steps_as_that_takes_and_with_one_less_it_is_not() {
        Subject subject = subject("{mql: {enter: 1}, exclude: [{on: {event: A}}, {on: {event: \"B*\"}}]}");

        shownFrom(42 + 8, steps -> new Unseen(subject, steps).isExcluded(onEvent("B*")));
    }

    @Test
    void an_exclusion_is_looked_for_once() {
        var unseen = new Unseen(subject("{mql: {enter: 1}, exclude: [{on: {event: A}}]}"), 30);
        var asked = onEvent("A");

        assertThat(unseen.isExcluded(asked)).isTrue();
        assertThat(unseen.isExcluded(asked)).isTrue();
        assertThat(unseen.isExcluded(onEvent("A"))).isFalse();
    }

    @Test
    void rules_are_compared_for_as_many_steps_as_there_are() {
        Subject subject = subject("{mql: {enter: 1}, engagement: [{rule: a, on: {event: \"A*\"}, points: 1}, "
                + "{rule: b, on: {event: \"AB*\"}, points: 1}]}");

        shownFrom(20 + 2 * 3 + 4, steps -> {
            var findings = new Findings();
            new OverlapCheck(subject, new Forms(new Contradiction(_ -> false, PLENTY)), findings, steps).check();
            return !findings.report().findings().isEmpty();
        });
    }

    private static Subject subject(String text) {
        return Subject.of(read(text), Spot.root(FlowText.tree(text)), List.of());
    }

    @Test
    void examples_are_tried_for_as_many_steps_as_there_are_and_the_first_beyond_is_told() {
        String text = "{mql: {enter: 50}, engagement: [{rule: a, on: {event: A}, points: 1}], examples: ["
                + "{name: one, signals: [{event: A, times: 3}], expect: LEAD}, {name: two, expect: MQL}, {name: three, expect: MQL}]}";
        Policy policy = read(text);
        List<Example> examples = ExampleReader.read(FlowText.tree(text)).examples();
        long two = new ExampleCost(policy).of(examples.get(0)) + new ExampleCost(policy).of(examples.get(1));

        assertThat(tried(text, two - 1)).containsExactly("/examples/1 too_many");
        assertThat(tried(text, two)).containsExactly("/examples/1/expect example_fails", "/examples/2 too_many");
        assertThat(tried(text, two + 1)).containsExactly("/examples/1/expect example_fails", "/examples/2 too_many");
        assertThat(tried(text, 2 * two))
                .containsExactly("/examples/1/expect example_fails", "/examples/2/expect example_fails");
    }

    private static List<String> tried(String text, long steps) {
        var findings = new Findings();
        new ExampleCheck(read(text), Spot.root(FlowText.tree(text)), findings, steps)
                .check(ExampleReader.read(FlowText.tree(text)).examples());
        return findings.report().errors().stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    private static Policy read(String text) {
        return PolicyReader.readable(FlowText.tree(text), _ -> _ -> true).orElseThrow();
    }

    private static void shownFrom(long enough, LongPredicate isShown) {
        assertThat(LongStream.rangeClosed(enough - 1, enough + 1).mapToObj(isShown::test))
                .containsExactly(false, true, true);
    }
}
