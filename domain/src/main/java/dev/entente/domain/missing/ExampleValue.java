package dev.entente.domain.missing;

import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import java.util.Map;
import java.util.Optional;

/** A value that passes a test. */
final class ExampleValue {

    private static final Map<String, String> KNOWN = Map.of("email", "somebody@example.com", "phone", "+12025550100");

    private ExampleValue() {}

    /**
     * Empty where no value passes, or none that can be made up.
     *
     * @param name of the trait or property
     */
    static Optional<TraitValue> passing(String name, TraitTest test, PolicyDay day) {
        return made(name, test, day).filter(value -> test.passes(value, day));
    }

    private static Optional<TraitValue> made(String name, TraitTest test, PolicyDay day) {
        return switch (test) {
            case TraitTest.Present _ -> Optional.of(known(name));
            case TraitTest.In(var allowed) -> allowed.stream().findFirst();
            case TraitTest.Between(var least, var _) -> Optional.of(new Numeric(least));
            case TraitTest.AtLeast(var least) -> Optional.of(new Numeric(least));
            case TraitTest.AtMost(var most) -> Optional.of(new Numeric(most));
            case TraitTest.Contains(var part) -> Optional.of(new Text(part));
            case TraitTest.Matches(var glob) ->
                Optional.of(new Text(glob.pattern().replace("*", "").replace('?', 'x')));
            case TraitTest.OlderThan(int days) -> Optional.of(date(day, days));
            case TraitTest.NewerThan(int _) -> Optional.of(date(day, 0));
            case TraitTest.Absent _, TraitTest.Pattern _ -> Optional.empty();
        };
    }

    /** Any value will do; one that looks like what it is reads better. */
    static TraitValue known(String name) {
        return new Text(KNOWN.getOrDefault(name, "known"));
    }

    private static TraitValue date(PolicyDay day, int daysAgo) {
        return new Text(day.date().minusDays(daysAgo).toString());
    }
}
