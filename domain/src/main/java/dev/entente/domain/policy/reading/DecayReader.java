package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code {halfLife: 30d, horizon: 180d}}, {@code {linear: 90d}} or {@code none}. */
final class DecayReader {

    private static final String NONE = "none";
    private static final String HORIZON = "horizon";
    private static final List<String> FORMS = List.of("halfLife", "linear", NONE);
    private static final List<String> KEYS =
            Stream.concat(FORMS.stream(), Stream.of(HORIZON)).toList();

    private DecayReader() {}

    static Fading ofPolicy(Node node) {
        return isNone(node)
                ? Fading.DEFAULT
                : node.fields(KEYS).map(fields -> read(fields, Fading.DEFAULT)).orElse(Fading.UNKNOWN);
    }

    /** What a rule does not say is as the policy says. */
    static Optional<Fading> ofRule(Node node, Fading policy) {
        return isNone(node)
                ? Optional.of(new Fading(new Decay.None(), policy.horizonDays()))
                : node.fields(KEYS).filter(fields -> fields.some(KEYS)).map(fields -> read(fields, policy));
    }

    private static boolean isNone(Node node) {
        return node.tree() instanceof Tree.Scalar scalar && scalar.text().equals(NONE);
    }

    private static Fading read(Fields fields, Fading otherwise) {
        int unread = fields.isDoubtful(HORIZON) ? Fading.UNKNOWN.horizonDays() : otherwise.horizonDays();
        int horizon = fields.get(HORIZON)
                .map(days -> days(days).orElse(Fading.UNKNOWN.horizonDays()))
                .orElse(unread);
        Decay decay =
                fields.atMostOne(FORMS).flatMap(form -> read(fields, form)).orElse(otherwise.decay());
        return new Fading(decay, horizon);
    }

    private static Optional<Decay> read(Fields fields, String form) {
        Optional<Node> value = fields.get(form);
        return switch (form) {
            case NONE -> value.flatMap(FlagReader::isTrue).map(_ -> new Decay.None());
            case "linear" -> value.flatMap(DecayReader::days).map(Decay.Linear::new);
            default -> value.flatMap(DecayReader::days).map(Decay.HalfLife::new);
        };
    }

    private static Optional<Integer> days(Node node) {
        return DurationReader.days(node, 1, Decay.MAX_HORIZON_DAYS);
    }
}
