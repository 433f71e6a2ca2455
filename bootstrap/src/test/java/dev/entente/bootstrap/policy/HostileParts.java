package dev.entente.bootstrap.policy;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Of what hostile policies are made: very much of one thing. */
final class HostileParts {

    static final String BARS = "mql: {enter: 50, requires: [email]}\n";

    private HostileParts() {}

    /**
     * A policy that a check must survive.
     *
     * @param what is hostile in it
     * @param found the codes of all findings, each once
     */
    record Hostile(String what, List<String> found, String text) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Hostile hostile(String what, List<String> found, String text) {
        return new Hostile(what, found, text);
    }

    static String fit(int count, IntFunction<String> condition) {
        return "fit: [" + each(count, i -> "{rule: f%d, points: 1, when: %s}".formatted(i, condition.apply(i))) + "]\n";
    }

    static String engagement(int count, IntFunction<String> on) {
        return "engagement: [" + each(count, i -> "{rule: e%d, points: 1, %s}".formatted(i, on.apply(i))) + "]\n";
    }

    static String engagementWhen(int count, IntFunction<String> when) {
        return "engagement: [" + each(count, i -> "{rule: w%d, points: 1, when: %s}".formatted(i, when.apply(i)))
                + "]\n";
    }

    static String exclude(int count, IntFunction<String> condition) {
        return "exclude: [" + each(count, condition) + "]\n";
    }

    static String disqualify(int count, IntFunction<String> condition) {
        return "disqualify: [" + each(count, i -> "{reason: r, when: %s}".formatted(condition.apply(i))) + "]\n";
    }

    static String examples(int count, IntFunction<String> said) {
        return "examples: [" + each(count, i -> "{name: x%d, expect: LEAD, %s}".formatted(i, said.apply(i))) + "]\n";
    }

    static String numbers(int count) {
        return each(count, Integer::toString).replace(" ", "");
    }

    static String words(int seed, int count) {
        return each(count, n -> "w" + (seed * 7 + n)).replace(" ", "");
    }

    static String each(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
    }
}
