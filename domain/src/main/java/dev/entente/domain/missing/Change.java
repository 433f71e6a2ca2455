package dev.entente.domain.missing;

import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.signal.Details;
import dev.entente.domain.signal.Signal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Something that can be done about a lead, in a form that can be carried out. */
public sealed interface Change {

    /** What it is called: the event, page or trait. */
    String name();

    /** How many days it takes, that of now included. */
    int days();

    /** How many things have to happen. */
    int times();

    /**
     * Something it does.
     *
     * @param example one that the policy meets as it would meet any other of them
     * @param times in all, at least once on each of the days
     * @param different a property that has another value each time
     */
    record Signals(SignalPattern on, Example example, int times, int days, Optional<String> different)
            implements Change {

        public Signals {
            if (days < 1 || times < days) {
                throw new IllegalArgumentException(
                        "signals come on each of their days, not %d on %d".formatted(times, days));
            }
        }

        @Override
        public String name() {
            return on.toString();
        }

        Signals of(int moreOrLess, int onDays) {
            return new Signals(on, example, moreOrLess, onDays, different);
        }

        /** Each of them, in turn. */
        public List<Example> examples() {
            return IntStream.rangeClosed(1, times)
                    .mapToObj(n -> different
                            .map(property -> example.with(property, property + " " + n))
                            .orElse(example))
                    .toList();
        }

        /** On which of the days the n-th comes, both from 0: one on each day, the rest on the first. */
        public int dayOf(int n) {
            return n < days ? n : 0;
        }
    }

    /**
     * Something learned of it that is not known.
     *
     * @param test that the value is to pass
     */
    record Trait(String name, TraitTest test, TraitValue value) implements Change {
        @Override
        public int days() {
            return 1;
        }

        @Override
        public int times() {
            return 1;
        }
    }

    /**
     * A signal that would do.
     *
     * @param signal of the day that is looked at, at no time in particular, and with an empty payload
     * @param details what its message would say
     */
    record Example(Signal signal, Details details) {

        Example with(String property, String value) {
            var properties = new java.util.TreeMap<>(details.properties().values());
            properties.put(property, new TraitValue.Text(value));
            return new Example(signal, new Details(new TraitValue.Fields(properties), details.context()));
        }
    }
}
