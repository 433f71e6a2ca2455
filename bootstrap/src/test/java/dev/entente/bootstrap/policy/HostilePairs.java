package dev.entente.bootstrap.policy;

import static dev.entente.bootstrap.policy.HostileParts.each;

import java.util.List;
import java.util.function.UnaryOperator;

/** The worst pairs of texts that a comparison can be asked for: all of the one is other in the other. */
final class HostilePairs {

    private HostilePairs() {}

    /** Two texts that a comparison must survive; they need not be policies, for drafts need not. */
    record Pair(String what, int differences, String from, String to) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Pair> all() {
        return List.of(
                pair(
                        "exclusions",
                        4_000,
                        side -> "exclude: ["
                                + each(
                                        2_000,
                                        i -> "{all: [{trait: %s%d, in: [x, y, z]}, {trait: b, matches: \"*abc%d\"}]}"
                                                .formatted(side, i, i))
                                + "]"),
                pair("keys of a policy", 90_000, HostilePairs::keys),
                pair("keys of a part", 90_000, side -> "limits: " + keys(side)),
                pair(
                        "keys of a rule",
                        90_000,
                        side -> "fit: [{rule: a, own: " + keys(side).replace("{", "1, ") + "]"),
                pair(
                        "rules with other names",
                        18_000,
                        side -> "fit: [" + each(18_000, i -> "{rule: %s%d, p: %d}".formatted(side, i, i)) + "]"),
                pair(
                        "a long number",
                        1,
                        side -> "mql: {enter: " + (side.equals("p") ? "8" : "9").repeat(450_000) + "}"));
    }

    private static String keys(String side) {
        return "{" + each(45_000, i -> side + i + ": 1") + "}";
    }

    private static Pair pair(String what, int differences, UnaryOperator<String> text) {
        return new Pair(what, differences, text.apply("p"), text.apply("q"));
    }
}
