package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Points for what somebody did: for each signal ({@code on}), or once while something is true ({@code when}). */
final class EngagementReader {

    private static final List<String> KEYS = List.of("rule", "group", "on", "when", "points", "atMost", "decay");
    private static final List<String> OF_SIGNALS = List.of("atMost", "decay");

    private final RuleNames names;
    private final Fading fading;
    private final Weights usual;
    private final List<EngagementRule> engagement = new ArrayList<>();
    private final List<ConditionRule> behaviour = new ArrayList<>();

    EngagementReader(RuleNames names, Fading fading) {
        this.names = names;
        this.fading = fading;
        this.usual = fading.weights();
    }

    List<EngagementRule> engagement() {
        return engagement;
    }

    List<ConditionRule> behaviour() {
        return behaviour;
    }

    void read(Node rules) {
        rules.list(rule -> rule.fields(KEYS)).forEach(this::read);
    }

    private void read(Fields fields) {
        Optional<String> name = names.name(fields);
        Optional<String> group = names.group(fields, name);
        Optional<Points> points = fields.require("points").flatMap(NumberReader::points);
        switch (fields.exactlyOne(List.of("on", "when")).orElse("")) {
            case "on" -> onSignals(fields, name, group, points).ifPresent(engagement::add);
            case "when" -> whenTrue(fields, name, group, points).ifPresent(behaviour::add);
            default -> {}
        }
    }

    private Optional<EngagementRule> onSignals(
            Fields fields, Optional<String> name, Optional<String> group, Optional<Points> points) {
        Optional<SignalPattern> on = fields.get("on").flatMap(SignalPatternReader::read);
        Optional<Cap> cap = fields.get("atMost").flatMap(CapReader::read);
        Weights weights = fields.get("decay")
                .flatMap(own -> DecayReader.ofRule(own, fading))
                .map(Fading::weights)
                .orElse(usual);
        return name.isPresent() && group.isPresent() && on.isPresent() && points.isPresent()
                ? Optional.of(
                        new EngagementRule(name.get(), group.get(), on.get(), points.get(), cap.orElse(null), weights))
                : Optional.empty();
    }

    private Optional<ConditionRule> whenTrue(
            Fields fields, Optional<String> name, Optional<String> group, Optional<Points> points) {
        Optional<Condition> when = fields.get("when").flatMap(node -> ConditionReader.read(node, fading.horizonDays()));
        List<String> misplaced = fields.given(OF_SIGNALS);
        if (!misplaced.isEmpty()) {
            return fields.owner()
                    .refuse(
                            Flaw.MISPLACED,
                            "%s to rules with 'on': what is true counts once, until its window has passed."
                                    .formatted(Words.belonging(misplaced)));
        }
        return name.isPresent() && group.isPresent() && when.isPresent() && points.isPresent()
                ? Optional.of(new ConditionRule(name.get(), group.get(), when.get(), points.get()))
                : Optional.empty();
    }
}
