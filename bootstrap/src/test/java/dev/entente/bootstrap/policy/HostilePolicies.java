package dev.entente.bootstrap.policy;

import static dev.entente.bootstrap.policy.HostileParts.BARS;
import static dev.entente.bootstrap.policy.HostileParts.disqualify;
import static dev.entente.bootstrap.policy.HostileParts.each;
import static dev.entente.bootstrap.policy.HostileParts.engagement;
import static dev.entente.bootstrap.policy.HostileParts.engagementWhen;
import static dev.entente.bootstrap.policy.HostileParts.exclude;
import static dev.entente.bootstrap.policy.HostileParts.fit;
import static dev.entente.bootstrap.policy.HostileParts.hostile;
import static dev.entente.bootstrap.policy.HostileParts.numbers;
import static dev.entente.bootstrap.policy.HostileParts.words;

import dev.entente.bootstrap.policy.HostileParts.Hostile;
import java.util.List;

/** The worst that fits into a policy's text: readable, within each limit, and as much work as can be. */
final class HostilePolicies {

    private HostilePolicies() {}

    static List<Hostile> all() {
        return List.of(
                hostile(
                        "rules that ask for details",
                        List.of("counted_twice"),
                        BARS
                                + engagement(
                                        2_000,
                                        i -> "on: {event: \"*\", where: {property: p%d, in: [a, b, c]}}".formatted(i))),
                hostile(
                        "one property asked for by long lists",
                        List.of("counted_twice"),
                        BARS
                                + engagement(
                                        50,
                                        i -> "on: {event: \"*\", where: {property: p, in: [" + numbers(2_000) + "]}}")),
                hostile(
                        "one trait asked for by long lists",
                        List.of(),
                        BARS + fit(50, i -> "{trait: t, in: [" + numbers(2_000) + "]}")),
                hostile(
                        "one trait asked for by long lists of texts",
                        List.of("unreachable_bar"),
                        BARS + fit(44, i -> "{trait: t, in: [" + words(i, 2_000) + "]}")),
                hostile(
                        "lists of signals with wildcards",
                        List.of(),
                        BARS
                                + engagement(
                                        13, i -> "on: [" + each(2_000, n -> "{page: /%d-%d*}".formatted(i, n)) + "]")),
                hostile(
                        "long patterns of channels",
                        List.of(),
                        BARS
                                + engagement(
                                        2_000,
                                        i -> "on: {event: a%d*, channel: \"%s\"}".formatted(i, "*a".repeat(15) + i))),
                hostile(
                        "long patterns of campaigns beside wildcards",
                        List.of(),
                        BARS
                                + engagement(
                                        1_400,
                                        i -> "on: {event: \"?*\", channel: \"%s\", campaign: \"%s\"}"
                                                .formatted("*a".repeat(15) + "x" + i, "*b".repeat(15) + "y" + i))),
                hostile(
                        "long patterns of events",
                        List.of(),
                        BARS + engagement(900, i -> "on: {event: \"%s\"}".formatted("*a".repeat(120) + i))),
                hostile(
                        "long patterns and long names",
                        List.of(),
                        BARS
                                + engagement(
                                        900,
                                        i -> "on: {event: \"%s\"}"
                                                .formatted(
                                                        i % 2 == 0 ? "*" + "a".repeat(120) + i : "a".repeat(240) + i))),
                hostile(
                        "excluded signals",
                        List.of(),
                        BARS
                                + engagement(
                                        700, i -> "on: [" + each(15, n -> "{event: \"e%d-%d*\"}".formatted(i, n)) + "]")
                                + "exclude: ["
                                + each(
                                        700,
                                        i -> "{on: [" + each(15, n -> "{event: \"f%d-%d*\"}".formatted(i, n)) + "]}")
                                + "]\n"),
                hostile(
                        "excluded signals and behaviour",
                        List.of(),
                        BARS
                                + engagementWhen(
                                        200,
                                        i -> "{on: [" + each(60, n -> "{event: \"e%d-%d*\"}".formatted(i, n))
                                                + "], count: 2}")
                                + "exclude: ["
                                + each(
                                        2,
                                        i -> "{on: [" + each(2_000, n -> "{event: \"f%d-%d*\"}".formatted(i, n)) + "]}")
                                + "]\n"),
                hostile(
                        "excluded people",
                        List.of("unreachable_bar"),
                        BARS
                                + exclude(
                                        2_000,
                                        i -> "{any: [{trait: a%d, equals: x}, {trait: b, equals: y%d}]}"
                                                .formatted(i, i))
                                + disqualify(
                                        2_000,
                                        i -> "{all: [{trait: a%d, equals: x}, {trait: email, present: true}]}"
                                                .formatted(i))),
                hostile(
                        "excluded people of one trait",
                        List.of("unreachable_bar"),
                        BARS
                                + exclude(
                                        2_000,
                                        i ->
                                                "{all: [{trait: email, endsWith: \"@a%d.example\"}, {trait: email, contains: x%d}]}"
                                                        .formatted(i, i))),
                hostile(
                        "one condition of very many",
                        List.of("unreachable_bar"),
                        BARS
                                + fit(
                                        1,
                                        i -> "{all: ["
                                                + each(
                                                        7,
                                                        a -> "{all: ["
                                                                + each(
                                                                        2_000,
                                                                        n -> "{trait: t%d-%d, present: true}"
                                                                                .formatted(a, n))
                                                                + "]}")
                                                + "]}")),
                hostile(
                        "one condition of very many choices",
                        List.of("unreachable_bar"),
                        BARS
                                + fit(
                                        1,
                                        i -> "{all: ["
                                                + each(
                                                        1_500,
                                                        n ->
                                                                "{any: [{trait: a%d, equals: x}, {trait: b, equals: y%d}, {trait: b, equals: z%d}]}"
                                                                        .formatted(n, n, n))
                                                + "]}")),
                hostile(
                        "conditions as deep as can be",
                        List.of(),
                        BARS + fit(600, i -> deep(8, "{trait: t%d, in: [a, b]}".formatted(i)))),
                hostile(
                        "a deep tree of choices",
                        List.of("never_true", "unreachable_bar"),
                        BARS + fit(3, i -> tree(8, 4))),
                hostile(
                        "a deep tree of signals' details",
                        List.of("never_true", "unreachable_bar"),
                        BARS
                                + engagement(
                                        3,
                                        i -> "on: {event: \"a*\", where: "
                                                + tree(8, 4).replace("trait:", "property:") + "}")),
                hostile(
                        "groups",
                        List.of("never_binds"),
                        BARS + fit(2_000, i -> "{trait: t, equals: %d}".formatted(i))
                                + engagement(2_000, i -> "on: {event: e%d}".formatted(i)) + "limits: {groups: {"
                                + each(1_900, i -> "f%d: %d".formatted(i, i + 1)) + "}}\n"),
                hostile(
                        "conditional hands",
                        List.of("only_hands"),
                        BARS + "handRaisers: ["
                                + each(
                                        2_000,
                                        i ->
                                                "{name: h%d, when: {all: [{trait: t, equals: a%d}, {trait: u%d, equals: b}]}}"
                                                        .formatted(i, i, i))
                                + "]\n"),
                hostile(
                        "raised hands",
                        List.of("only_hands"),
                        BARS + "handRaisers: ["
                                + each(
                                        2_000,
                                        i ->
                                                "{event: \"*a*b*c%d*\", where: {property: p, in: [1, 2, 3, 4]}, within: 10d}"
                                                        .formatted(i))
                                + "]\n"),
                hostile(
                        "names one slip apart",
                        List.of("unusual_name"),
                        BARS
                                + fit(
                                        1_000,
                                        i -> "{all: ["
                                                + each(i % 2 + 1, n -> "{trait: %s, present: true}".formatted(slip(i)))
                                                + "]}")),
                hostile(
                        "groups one slip apart",
                        List.of("unusual_name"),
                        BARS + "fit: ["
                                + each(
                                        2_000,
                                        i -> "{rule: f%d, group: %s, points: 1, when: {trait: t, absent: true}}"
                                                .formatted(i, slip(i % 999)))
                                + "]\n"),
                hostile(
                        "unknown keys",
                        List.of("missing_key", "too_many", "unknown_key"),
                        BARS + "fit: [" + each(2_000, i -> "{" + each(12, n -> "abcdefghijklm%d: 1".formatted(n)) + "}")
                                + "]\n"),
                hostile(
                        "unknown groups",
                        List.of("too_many", "unknown_value"),
                        BARS + fit(2_000, i -> "{trait: t, absent: true}") + "limits: {groups: {"
                                + each(2_000, i -> "g%d: 1".formatted(i)) + "}}\n"));
    }

    private static String tree(int depth, int width) {
        if (depth == 1) {
            return "{trait: t, equals: a}";
        }
        String of = depth > 3 && width > 2 ? tree(depth - 1, 2) : tree(depth - 1, width);
        return "{" + (depth % 2 == 0 ? "all" : "any") + ": ["
                + each(width, n -> of.replace("equals: a", "equals: a" + n)) + "]}";
    }

    private static String deep(int levels, String leaf) {
        String condition = leaf;
        for (int i = 1; i < levels; i++) {
            condition = i % 2 == 0 ? "{not: " + condition + "}" : "{any: [" + condition + ", {trait: u, equals: z}]}";
        }
        return condition;
    }

    private static String slip(int number) {
        var name = new StringBuilder("abcdefghijklmnopqrstuvwxyzabcdef");
        name.setCharAt(number % 31, (char) ('a' + number / 31 % 26));
        name.setCharAt((number + 7) % 31, (char) ('a' + number / 7 % 26));
        return name.toString();
    }
}
