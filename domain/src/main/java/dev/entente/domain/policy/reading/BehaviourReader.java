package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.policy.SignalPattern;
import java.util.List;
import java.util.Optional;

/**
 * What somebody did within the newest days: {@code {on: {page: /product*}, distinctDays: 3, within: 14d}}, {@code {on:
 * any, notWithin: 30d}}, {@code {distinctGroups: 3, within: 30d}}. Without a number it is one, without a window the
 * horizon.
 */
record BehaviourReader(int horizonDays) {

    private static final String ON = "on";
    private static final String GROUPS = "distinctGroups";
    private static final String DAYS = "distinctDays";
    private static final String VALUES = "distinctValues";
    private static final String OF = "of";
    private static final String WITHIN = "within";
    private static final String NOT_WITHIN = "notWithin";
    private static final String COUNT = "count";

    /** A condition over behaviour has exactly one of these. */
    static final List<String> FORMS = List.of(ON, GROUPS);

    /** And some of these beside it. */
    static final List<String> KEYS = List.of(COUNT, DAYS, VALUES, OF, WITHIN, NOT_WITHIN);

    private static final List<String> NUMBERS = List.of(COUNT, DAYS, VALUES, NOT_WITHIN);

    Optional<Condition> read(Fields fields, String form) {
        return form.equals(ON) ? onSignals(fields) : groups(fields);
    }

    private Optional<Condition> groups(Fields fields) {
        List<String> others =
                fields.given(KEYS).stream().filter(key -> !key.equals(WITHIN)).toList();
        if (!others.isEmpty()) {
            return fields.owner()
                    .refuse(
                            Flaw.NOT_EXACTLY_ONE,
                            "%s to 'on', not to '%s'.".formatted(Words.belonging(others), GROUPS));
        }
        return counted(fields, GROUPS, Node.MOST_ITEMS, new Measure.Groups());
    }

    private Optional<Condition> onSignals(Fields fields) {
        Optional<SignalPattern> on = fields.get(ON).flatMap(SignalPatternReader::read);
        String number = fields.atMostOne(NUMBERS).orElse(COUNT);
        if (!number.equals(VALUES)
                && !fields.isDoubtful(VALUES)
                && fields.get(OF).isPresent()) {
            return fields.owner().refuse(Flaw.NOT_EXACTLY_ONE, "'of' belongs to 'distinctValues'.");
        }
        return switch (number) {
            case DAYS -> on.flatMap(known -> days(fields, known));
            case VALUES -> values(fields, on);
            case NOT_WITHIN -> on.flatMap(known -> notWithin(fields, known));
            default -> on.flatMap(known -> counted(fields, COUNT, Behaviour.MOST, new Measure.Signals(known)));
        };
    }

    private Optional<Condition> days(Fields fields, SignalPattern on) {
        Optional<Integer> within = window(fields);
        Optional<Integer> days = number(fields, DAYS, horizonDays);
        if (within.isPresent() && days.isPresent() && days.get() > within.get()) {
            return fields.owner()
                    .refuse(
                            Flaw.NEVER_TRUE,
                            "%d distinct days do not fit into %d days.".formatted(days.get(), within.get()));
        }
        return days.flatMap(least -> within.map(window -> new Behaviour(new Measure.Days(on), least, window)));
    }

    private Optional<Condition> values(Fields fields, Optional<SignalPattern> on) {
        Optional<String> of = fields.require(OF).flatMap(name -> name.text(ConditionReader.LONGEST_TRAIT));
        return on.flatMap(pattern -> of.flatMap(
                property -> counted(fields, VALUES, Measure.Values.MOST, new Measure.Values(pattern, property))));
    }

    private Optional<Condition> notWithin(Fields fields, SignalPattern on) {
        return fields.get(WITHIN).isPresent()
                ? fields.owner().refuse(Flaw.NOT_EXACTLY_ONE, "'notWithin' is a window already; leave out 'within'.")
                : fields.get(NOT_WITHIN)
                        .flatMap(days -> DurationReader.window(days, horizonDays))
                        .map(days -> Behaviour.notWithin(on, days));
    }

    private Optional<Condition> counted(Fields fields, String key, int most, Measure measure) {
        Optional<Integer> within = window(fields);
        return number(fields, key, most).flatMap(least -> within.map(window -> new Behaviour(measure, least, window)));
    }

    private static Optional<Integer> number(Fields fields, String key, int most) {
        return fields.get(key)
                .map(number -> NumberReader.whole(number, 1, most))
                .orElse(Optional.of(1));
    }

    private Optional<Integer> window(Fields fields) {
        return fields.get(WITHIN)
                .map(days -> DurationReader.window(days, horizonDays))
                .orElse(Optional.of(horizonDays));
    }
}
