package dev.entente.domain.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lifecycle.Reason;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Example;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.reading.ExampleReader;
import dev.entente.domain.policy.reading.FlowText;
import dev.entente.domain.policy.reading.PolicyReader;
import dev.entente.domain.scoring.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What a lead has done can be done: of a policy that somebody satisfies, the check says nothing to the contrary. */
class NoFalseErrorTest {

    /** A policy without its bar, and one lead with what it did. */
    record Life(
            List<String> fit,
            List<String> engagement,
            List<String> hands,
            String frame,
            String lead,
            List<String> acts) {

        String text(String enter) {
            return "{mql: {enter: %s, requires: []}, fit: [%s], engagement: [%s], handRaisers: [%s], %s, examples: [{name: life, expect: LEAD, lead: {%s}, signals: [%s]}]}"
                    .formatted(
                            enter,
                            String.join(", ", fit),
                            String.join(", ", engagement),
                            String.join(", ", hands),
                            frame,
                            lead,
                            String.join(", ", acts));
        }
    }

    @Property
    void a_score_that_a_lead_has_is_never_called_unreachable(@ForAll("lives") Life life) {
        ExampleRun.Outcome outcome = lived(life);
        String score = outcome.assessment().scores().score().toString();
        Statistics.collect(outcome.assessment().scores().score().isPositive());

        assertThat(Checks.codes(life.text(score))).doesNotContain("unreachable_bar");
    }

    @Property
    void a_rule_that_has_matched_is_never_said_not_to(@ForAll("lives") Life life) {
        List<String> matched = lived(life).assessment().lines().stream()
                .filter(line -> line.count() > 0)
                .map(Line::rule)
                .toList();

        assertThat(Checks.check(life.text("1")).findings().stream()
                        .map(Finding::problem)
                        .filter(problem -> problem.code().equals("never_true"))
                        .map(Problem::message))
                .noneMatch(message -> matched.stream().anyMatch(rule -> message.startsWith("'" + rule + "' ")));
    }

    @Property
    void a_group_whose_limit_took_something_away_is_never_said_not_to(@ForAll("lives") Life life) {
        List<String> limited = lived(life).assessment().lines().stream()
                .map(Line::rule)
                .filter(rule -> rule.startsWith("limit:"))
                .map(rule -> rule.substring("limit:".length()))
                .toList();

        assertThat(Checks.check(life.text("1")).warnings().stream()
                        .filter(problem -> problem.code().equals("never_binds"))
                        .map(problem ->
                                problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1)))
                .doesNotContainAnyElementsOf(limited.isEmpty() ? List.of("none of them") : limited);
    }

    @Property
    void a_hand_that_is_raised_is_never_said_not_to_be(@ForAll("lives") Life life) {
        List<String> raised = lived(life).verdict().reasons().stream()
                .filter(reason -> reason.code().equals("hand_raiser"))
                .map(Reason::text)
                .toList();
        Statistics.collect(raised);

        assertThat(Checks.check(life.text("1")).findings().stream()
                        .map(Finding::problem)
                        .filter(problem -> problem.code().equals("never_true"))
                        .map(Problem::pointer))
                .doesNotContainAnyElementsOf(IntStream.range(0, life.hands.size())
                        .filter(i -> raised.contains("Raised a hand: h" + i + "."))
                        .mapToObj(i -> "/handRaisers/" + i + "/when")
                        .collect(Collectors.toCollection(() -> new ArrayList<>(List.of("none of them")))));
    }

    private static ExampleRun.Outcome lived(Life life) {
        Tree tree = FlowText.tree(life.text("1"));
        Policy policy = PolicyReader.readable(tree, text -> text::equals).orElseThrow();
        Example example = ExampleReader.read(tree).examples().getFirst();
        var payloads = new ActPayloads();
        return ExampleRun.of(CompiledPolicy.compile(1, policy, payloads::read), example, payloads);
    }

    @Provide
    Arbitrary<Life> lives() {
        return Combinators.combine(
                        named(conditionRules("when: %s", conditions(traits(), 2)), "f"),
                        Combinators.combine(
                                        named(signalRules(), "e"),
                                        named(conditionRules("when: %s", conditions(behaviours(), 2)), "w"))
                                .as((on, when) -> Stream.concat(on.stream(), when.stream())
                                        .toList()),
                        hands(),
                        frames(),
                        leads(),
                        acts())
                .as(Life::new);
    }

    private static Arbitrary<List<String>> hands() {
        return conditions(behaviours(), 2)
                .list()
                .ofMaxSize(2)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> "{name: h" + i + ", when: " + list.get(i) + "}")
                        .toList());
    }

    private static Arbitrary<List<String>> named(Arbitrary<String> rules, String prefix) {
        return rules.list()
                .ofMaxSize(4)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> "{rule: " + prefix + i + ", " + list.get(i) + "}")
                        .toList());
    }

    private static Arbitrary<String> conditionRules(String form, Arbitrary<String> conditions) {
        return Combinators.combine(Arbitraries.of("g", "h"), conditions, points())
                .as((group, condition, points) ->
                        "group: %s, points: %s, ".formatted(group, points) + form.formatted(condition));
    }

    private static Arbitrary<String> signalRules() {
        Arbitrary<String> caps = Combinators.combine(
                        Arbitraries.integers().between(1, 3), Arbitraries.of("day", "week", "month", "horizon"))
                .as((count, period) -> ", atMost: " + count + " per " + period);
        Arbitrary<String> decays =
                Arbitraries.of("", ", decay: none", ", decay: {linear: 20d}", ", decay: {halfLife: 3d}");
        return Combinators.combine(Arbitraries.of("g", "h"), patterns(), points(), caps.injectNull(0.5), decays)
                .as((group, on, points, cap, decay) -> "group: %s, points: %s, on: %s%s%s"
                        .formatted(group, points, on, cap == null ? "" : cap, decay));
    }

    private static Arbitrary<String> points() {
        return Arbitraries.integers()
                .between(-500, 2_000)
                .map(hundredths -> new BigDecimal(hundredths).movePointLeft(2).toString());
    }

    private static Arbitrary<String> patterns() {
        return Arbitraries.of(
                "{event: A}",
                "{event: B}",
                "{event: \"*\"}",
                "{page: /p*}",
                "[{event: A}, {page: /q}]",
                "any",
                "{event: A, where: {property: x, in: [1, 2]}}",
                "{event: A, where: {all: [{property: x, equals: 1}, {property: x, equals: 2}]}}");
    }

    private static Arbitrary<String> traits() {
        return Arbitraries.of(
                "{trait: t, equals: a}",
                "{trait: t, in: [A, b]}",
                "{trait: t, equals: 5}",
                "{trait: t, between: [1, 5]}",
                "{trait: t, atLeast: 5}",
                "{trait: t, atMost: 4.5}",
                "{trait: t, contains: a}",
                "{trait: t, startsWith: b}",
                "{trait: t, present: true}",
                "{trait: t, absent: true}",
                "{trait: u, equals: a}",
                "{trait: u, newerThan: 5d}",
                "{trait: u, olderThan: 5d}");
    }

    private static Arbitrary<String> behaviours() {
        return Arbitraries.oneOf(
                traits(),
                Combinators.combine(
                                patterns(),
                                Arbitraries.of("count", "distinctDays"),
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.integers().between(3, 20))
                        .as((on, what, least, days) ->
                                "{on: %s, %s: %d, within: %dd}".formatted(on, what, least, days)),
                Combinators.combine(patterns(), Arbitraries.integers().between(1, 20))
                        .as((on, days) -> "{on: %s, notWithin: %dd}".formatted(on, days)),
                Arbitraries.integers()
                        .between(1, 3)
                        .map(groups -> "{distinctGroups: %d, within: 10d}".formatted(groups)));
    }

    private static Arbitrary<String> conditions(Arbitrary<String> leaves, int depth) {
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<String> inner = conditions(leaves, depth - 1);
        Arbitrary<String> parts =
                inner.list().ofMinSize(1).ofMaxSize(3).map(list -> list.stream().collect(Collectors.joining(", ")));
        return Arbitraries.oneOf(
                leaves,
                parts.map(some -> "{all: [" + some + "]}"),
                parts.map(some -> "{any: [" + some + "]}"),
                inner.map(part -> "{not: " + part + "}"));
    }

    private static Arbitrary<String> frames() {
        return Combinators.combine(
                        Arbitraries.of("none: true", "halfLife: 7d", "linear: 15d"),
                        Arbitraries.of("", "engagement: 30,", "fit: 9.5,"),
                        Arbitraries.of("", "g: 12"),
                        Arbitraries.of("", "floor: 3,"),
                        Arbitraries.of("", "{on: {event: B}}", "{on: {page: /p*}}"))
                .as((decay, limit, group, floor, exclude) ->
                        "decay: {%s, horizon: 30d}, limits: {%s %s groups: {%s}}, exclude: [%s]"
                                .formatted(decay, limit, floor, group, exclude));
    }

    private static Arbitrary<String> leads() {
        return Combinators.combine(
                        Arbitraries.of("", "t: a,", "t: B,", "t: 5,", "t: \"5\",", "t: 4.5,", "t: ab,"),
                        Arbitraries.of("", "u: A", "u: \"2026-03-10\"", "u: \"2026-03-06\"", "u: \"2026-01-01\""))
                .as((t, u) -> t + u);
    }

    private static Arbitrary<List<String>> acts() {
        return Combinators.combine(
                        Arbitraries.of(
                                "event: A",
                                "event: B",
                                "event: A, properties: {x: 1}",
                                "page: /p",
                                "page: /pq",
                                "page: /q"),
                        Arbitraries.integers().between(0, 35),
                        Arbitraries.integers().between(1, 4))
                .as((act, days, times) -> "{%s, daysAgo: %d, times: %d}".formatted(act, days, times))
                .list()
                .ofMaxSize(8);
    }
}
