package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tries each limit that the how-to states: one less and as many are read, one more is a problem. */
class StatedLimitsTest {

    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([0-9,]+) \\|");
    private static final String BARS = "mql: {enter: 50}\n";

    private static final Map<String, IntFunction<String>> TEXTS = Map.ofEntries(
            Map.entry("Characters of the whole text", n -> BARS + "#".repeat(n - BARS.length())),
            Map.entry(
                    "Items of a list, so rules of a kind", n -> BARS + "fit: [" + each(n, StatedLimitsTest::fit) + "]"),
            Map.entry(
                    "Keys of a mapping",
                    n -> BARS + "fit: [" + each(2_000, StatedLimitsTest::fit) + "]\nlimits: {groups: {"
                            + each(n, i -> "r" + i + ": 1") + "}}"),
            Map.entry(
                    "Levels of mappings and lists in each other",
                    n -> BARS + "examples: " + "[".repeat(n - 2) + "x" + "]".repeat(n - 2)),
            Map.entry(
                    "Levels of `all`, `any` and `not` in each other",
                    n -> fit("{not: ".repeat(n - 1) + "{trait: a, present: true}" + "}".repeat(n - 1))),
            Map.entry(
                    "Characters of the name of a rule or group",
                    n -> BARS + "fit: [{rule: " + "r".repeat(n) + ", points: 1, when: {trait: a, present: true}}]"),
            Map.entry(
                    "Characters of a value, a pattern or an expression",
                    n -> fit("{all: [{trait: a, equals: " + "x".repeat(n) + "}, {trait: a, matches: " + "x".repeat(n)
                            + "}, {trait: a, contains: " + "x".repeat(n) + "}]}")),
            Map.entry("Digits of a number", n -> fit("{trait: a, atLeast: " + "9".repeat(n) + "}")),
            Map.entry(
                    "Regular expressions in a policy",
                    n -> BARS + "exclude: [" + each(n, i -> "{trait: a, pattern: (a+)+$}") + "]"),
            Map.entry(
                    "Places of a policy where a condition asks what somebody did",
                    n -> BARS + "disqualify: [" + each(n, i -> "{reason: r, when: {on: any, count: 1}}") + "]"),
            Map.entry("Steps of all examples together", StatedLimitsTest::examples),
            Map.entry("Steps of an expression", n -> fit("{trait: a, pattern: \"a{" + (n - 2) + "}\"}")));

    @Test
    void of_texts() {
        Map<String, Integer> stated = stated();

        assertThat(stated).containsOnlyKeys(TEXTS.keySet());
        TEXTS.forEach((what, text) -> {
            int limit = stated.getOrDefault(what, 0);
            for (int n = limit - 1; n <= limit + 1; n++) {
                assertThat(isTaken(text.apply(n))).as("%s: %d", what, n).isEqualTo(n <= limit);
            }
        });
    }

    /** Most limits are the reader's; what examples take is known when they are tried. */
    private static boolean isTaken(String text) {
        return PolicyTexts.problems(text).isEmpty()
                && (!text.contains("signals:")
                        || PolicyTexts.check(text).errors().stream()
                                .noneMatch(problem -> problem.code().equals("too_many")));
    }

    /** A thousand steps for each decision, one for each signal, and one for each four characters of a long name. */
    private static String examples(int steps) {
        int signals = 4_991;
        int decisions = signals + 4;
        int characters = 4 * (steps - decisions * 1_000 - signals);
        return "mql: {enter: 50, requires: []}\nfit: [" + each(999, StatedLimitsTest::fit) + "]\n"
                + "engagement: [{rule: e, points: 1, on: {event: \"" + "x".repeat(63) + "*\"}}]\n"
                + "examples: [{name: long, expect: LEAD, signals: ["
                + each(4, i -> "{event: A, times: 1000}") + ", {event: A, times: 990}, {event: "
                + "A".repeat(characters)
                + "}]}]";
    }

    private static String fit(String condition) {
        return BARS + "fit: [{rule: r, points: 1, when: " + condition + "}]";
    }

    private static String fit(int number) {
        return "{rule: r" + number + ", points: 1, when: {trait: a, present: true}}";
    }

    private static String each(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
    }

    private static Map<String, Integer> stated() {
        String text = howTo();
        return ROW.matcher(text.substring(text.indexOf("### Limits")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), StatedLimitsTest::number));
    }

    private static int number(MatchResult row) {
        return Integer.parseInt(row.group(2).replace(",", ""));
    }

    private static String howTo() {
        String place = "/static/docs/how-to/write-a-policy.md";
        try (InputStream text = Objects.requireNonNull(StatedLimitsTest.class.getResourceAsStream(place), place)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
