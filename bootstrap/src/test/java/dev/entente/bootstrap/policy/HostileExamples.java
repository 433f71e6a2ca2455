package dev.entente.bootstrap.policy;

import static dev.entente.bootstrap.policy.HostileParts.BARS;
import static dev.entente.bootstrap.policy.HostileParts.each;
import static dev.entente.bootstrap.policy.HostileParts.engagement;
import static dev.entente.bootstrap.policy.HostileParts.engagementWhen;
import static dev.entente.bootstrap.policy.HostileParts.examples;
import static dev.entente.bootstrap.policy.HostileParts.fit;
import static dev.entente.bootstrap.policy.HostileParts.hostile;
import static dev.entente.bootstrap.policy.HostileParts.numbers;

import dev.entente.bootstrap.policy.HostileParts.Hostile;
import java.util.List;

/** Examples that would take long to try, each of few signals or each of many. */
final class HostileExamples {

    private HostileExamples() {}

    static List<Hostile> all() {
        return List.of(
                hostile(
                        "expressions near the limit",
                        List.of("too_many"),
                        BARS
                                + fit(50, i -> "{trait: t, pattern: \"%s\"}".formatted("(a+)+".repeat(30) + i))
                                + examples(
                                        5,
                                        i -> "lead: {t: %s}, signals: [{event: A, times: 1000}]"
                                                .formatted("a".repeat(1_000)))),
                hostile(
                        "expressions and many examples",
                        List.of("too_many"),
                        BARS
                                + fit(50, i -> "{trait: t, pattern: \"%s\"}".formatted("(a+)+".repeat(30) + i))
                                + examples(350, i -> "lead: {t: %s}".formatted("a".repeat(1_000)))),
                hostile(
                        "examples of many rules",
                        List.of("counted_twice", "too_many"),
                        BARS
                                + fit(1_500, i -> "{trait: t%d, equals: %d}".formatted(i, i))
                                + engagement(1_500, i -> "on: {event: e%d*}".formatted(i))
                                + examples(1_500, i -> "lead: {t1: 1, t2: 2}, signals: [{event: e1, times: 3}]")),
                hostile(
                        "long examples of many rules",
                        List.of("counted_twice", "too_many"),
                        BARS
                                + fit(2_000, i -> "{trait: t%d, equals: %d}".formatted(i, i))
                                + engagement(2_000, i -> "on: {event: \"*%d*\"}".formatted(i))
                                + examples(
                                        5,
                                        i -> "lead: {t1: 1}, signals: [{event: e1%s, times: 1000}]"
                                                .formatted("11".repeat(100)))),
                hostile(
                        "long examples of hard patterns",
                        List.of("too_many"),
                        BARS
                                + engagement(900, i -> "on: {event: \"%s\"}".formatted("*" + "a".repeat(120) + i))
                                + examples(5, i -> "signals: [{event: %s, times: 1000}]".formatted("a".repeat(255)))),
                hostile(
                        "long examples of long lists",
                        List.of("too_many"),
                        BARS
                                + fit(50, i -> "{trait: t, in: [" + numbers(2_000) + "]}")
                                + examples(5, i -> "lead: {t: none}, signals: [{event: A, times: 1000}]")),
                hostile(
                        "examples of long lists",
                        List.of("too_many", "unreachable_bar"),
                        BARS
                                + fit(44, i -> "{trait: t, in: [" + numbers(1_900) + "]}")
                                + examples(1_400, i -> "lead: {t: none}")),
                hostile(
                        "examples of long values",
                        List.of("too_many"),
                        BARS
                                + fit(1_000, i -> "{trait: t, contains: x%d}".formatted(i))
                                + examples(
                                        5,
                                        i -> "lead: {t: [" + numbers(2_000)
                                                + "]}, signals: [{event: A, times: 1000}]")),
                hostile(
                        "examples of much behaviour",
                        List.of("too_many"),
                        BARS
                                + engagementWhen(
                                        200,
                                        i -> "{on: [{event: a%d*}, {page: /p%d*}], distinctDays: 2, within: 90d}"
                                                .formatted(i, i))
                                + examples(5, i -> "signals: [{event: a1, times: 1000}]")),
                hostile(
                        "examples of distinct values",
                        List.of("too_many"),
                        BARS
                                + engagementWhen(200, i -> "{on: any, distinctValues: 50, of: p%d}".formatted(i))
                                + examples(
                                        400,
                                        i -> "signals: ["
                                                + each(
                                                        12,
                                                        n -> "{event: a, properties: {p1: v%d}, daysAgo: %d}"
                                                                .formatted(n, n))
                                                + "]")));
    }
}
