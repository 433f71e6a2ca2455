package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.HandRaiser;
import dev.entente.domain.policy.RaisedWhile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A signal that is a gate beside the points, and how long it holds; or a condition that is one while it is true:
 * {@code {name: purchase date known, when: {trait: purchaseDate, newerThan: 1d}}}.
 */
final class HandRaiserReader {

    private static final List<String> OF_SIGNALS = Stream.concat(SignalPatternReader.KEYS.stream(), Stream.of("within"))
            .toList();
    private static final List<String> KEYS =
            Stream.concat(OF_SIGNALS.stream(), Stream.of("name", "when")).toList();
    private static final int LONGEST_NAME = 100;

    private static final String BY_CONDITION =
            "{name: ..., when: {all: [{on: {event: ...}, within: 30d}, {trait: ...}]}}";

    private final int horizonDays;
    private final List<HandRaiser> bySignals = new ArrayList<>();
    private final List<RaisedWhile> byConditions = new ArrayList<>();

    HandRaiserReader(int horizonDays) {
        this.horizonDays = horizonDays;
    }

    List<HandRaiser> bySignals() {
        return bySignals;
    }

    List<RaisedWhile> byConditions() {
        return byConditions;
    }

    void read(Node raisers) {
        raisers.list(raiser -> raiser.fields(KEYS)).forEach(this::read);
    }

    private void read(Fields fields) {
        if (fields.get("when").isPresent() || fields.isDoubtful("when")) {
            byCondition(fields).ifPresent(byConditions::add);
        } else {
            bySignal(fields).ifPresent(bySignals::add);
        }
    }

    private Optional<HandRaiser> bySignal(Fields fields) {
        if (fields.get("name").isPresent()) {
            return fields.owner().refuse(Flaw.MISPLACED, "'name' belongs to 'when': signals have names of their own.");
        }
        int within = fields.get("within")
                .flatMap(days -> DurationReader.window(days, horizonDays))
                .orElse(Math.min(HandRaiser.DEFAULT_DAYS, horizonDays));
        return SignalPatternReader.read(fields).map(on -> new HandRaiser(on, within));
    }

    private Optional<RaisedWhile> byCondition(Fields fields) {
        List<String> misplaced = fields.given(OF_SIGNALS);
        if (!misplaced.isEmpty()) {
            return fields.owner()
                    .refuse(
                            Flaw.MISPLACED,
                            "%s to a signal; a condition says all of it inside 'when': %s."
                                    .formatted(Words.belonging(misplaced), BY_CONDITION));
        }
        var name = fields.require("name").flatMap(node -> node.text(LONGEST_NAME));
        var when = fields.get("when").flatMap(node -> ConditionReader.read(node, horizonDays));
        return name.flatMap(known -> when.map(condition -> new RaisedWhile(known, condition)));
    }
}
