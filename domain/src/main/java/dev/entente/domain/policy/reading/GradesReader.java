package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Grades;
import dev.entente.domain.policy.Points;
import java.util.List;
import java.util.Optional;

/** {@code {fit: {A: 30, B: 15}, engagement: {1: 50, 2: 20}}}. */
final class GradesReader {

    private static final List<String> KEYS = List.of("fit", "engagement");

    private GradesReader() {}

    static Optional<Grades> read(Node node) {
        return node.fields(KEYS).flatMap(fields -> {
            Optional<Bars> fit = fields.require("fit").flatMap(bars -> bars(bars, "A", "B"));
            Optional<Bars> engagement = fields.require("engagement").flatMap(bars -> bars(bars, "1", "2"));
            return fit.flatMap(letters -> engagement.map(
                    numbers -> new Grades(letters.first, letters.second, numbers.first, numbers.second)));
        });
    }

    private record Bars(Points first, Points second) {}

    private static Optional<Bars> bars(Node node, String first, String second) {
        return node.fields(List.of(first, second)).flatMap(fields -> {
            Optional<Points> high = fields.require(first).flatMap(NumberReader::bar);
            Optional<Points> low = fields.require(second).flatMap(NumberReader::bar);
            return high.isPresent() && low.isPresent() && low.get().compareTo(high.get()) >= 0
                    ? node.refuse(
                            Flaw.NEVER_TRUE,
                            "Nobody would be a %s: its bar of %s is not below that of %s, which is %s."
                                    .formatted(second, low.get(), first, high.get()))
                    : high.flatMap(bar -> low.map(below -> new Bars(bar, below)));
        });
    }
}
