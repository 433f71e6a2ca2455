package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.TraitTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code {trait: title, matches: "*VP*"}}, {@code {on: {page: /pricing}, count: 3, within: 14d}}, and {@code all},
 * {@code any}, {@code not} of such.
 */
final class ConditionReader {

    static final int MAX_DEPTH = 8;
    static final int LONGEST_TRAIT = 255;

    private static final String TRAIT = "trait";
    private static final List<String> FORMS = Stream.of(List.of(TRAIT, "all", "any", "not"), BehaviourReader.FORMS)
            .flatMap(List::stream)
            .toList();
    private static final List<String> KEYS = Stream.of(FORMS, TraitTestReader.KEYS, BehaviourReader.KEYS)
            .flatMap(List::stream)
            .toList();

    private final @Nullable BehaviourReader behaviour;
    private final int depth;

    private ConditionReader(@Nullable BehaviourReader behaviour, int depth) {
        this.behaviour = behaviour;
        this.depth = depth;
    }

    /** Of who somebody is. */
    static Optional<Condition> ofTraits(Node node) {
        return node.sound(() -> new ConditionReader(null, 1).condition(node));
    }

    /** Of who somebody is, and what it did. */
    static Optional<Condition> read(Node node, int horizonDays) {
        return node.sound(() -> new ConditionReader(new BehaviourReader(horizonDays), 1).condition(node));
    }

    private Optional<Condition> condition(Node node) {
        return depth > MAX_DEPTH
                ? node.refuse(Flaw.TOO_DEEP, "Conditions nest at most %d deep.".formatted(MAX_DEPTH))
                : node.fields(KEYS).flatMap(this::condition);
    }

    private Optional<Condition> condition(Fields fields) {
        return fields.exactlyOne(FORMS)
                .filter(form -> alone(fields, form))
                .flatMap(form -> fields.get(form).flatMap(value -> condition(fields, form, value)));
    }

    /** Whether all that stands beside a form belongs to it. */
    private static boolean alone(Fields fields, String form) {
        boolean ofTrait = form.equals(TRAIT);
        if (!ofTrait && !fields.given(TraitTestReader.KEYS).isEmpty()) {
            fields.owner().refuse(Flaw.NOT_EXACTLY_ONE, "A test belongs to a trait, not to '%s'.".formatted(form));
            return false;
        }
        List<String> windows = fields.given(BehaviourReader.KEYS);
        if (!BehaviourReader.FORMS.contains(form) && !windows.isEmpty()) {
            fields.owner()
                    .refuse(
                            Flaw.NOT_EXACTLY_ONE,
                            "%s to 'on' or 'distinctGroups', not to '%s'.".formatted(Words.belonging(windows), form));
            return false;
        }
        return true;
    }

    private Optional<Condition> condition(Fields fields, String form, Node value) {
        var inner = new ConditionReader(behaviour, depth + 1);
        return switch (form) {
            case "all" -> value.someOf(inner::condition).map(Condition.All::new);
            case "any" -> value.someOf(inner::condition).map(Condition.Any::new);
            case "not" -> inner.condition(value).map(Condition.Not::new);
            case TRAIT -> trait(fields, value);
            default -> behaviour(fields, form);
        };
    }

    private Optional<Condition> behaviour(Fields fields, String form) {
        return behaviour == null
                ? fields.owner()
                        .refuse(
                                Flaw.MISPLACED,
                                "'%s' asks what somebody did; here stands who somebody is. It belongs to engagement."
                                        .formatted(form))
                : behaviour.read(fields, form);
    }

    private static Optional<Condition> trait(Fields fields, Node name) {
        Optional<String> trait = name.text(LONGEST_TRAIT);
        Optional<TraitTest> test = TraitTestReader.read(fields);
        return trait.flatMap(known -> test.map(asked -> new Condition.Trait(known, asked)));
    }
}
