package dev.entente.domain.policy;

import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.signal.Details;
import java.util.List;
import java.util.stream.Collectors;

/** Something that is true or not of the details of a signal, on the day it occurred. Spelt as a person would say it. */
public sealed interface Where {

    boolean holds(Details details, PolicyDay day);

    /** @param path a name, or a dotted path into objects */
    record Property(String path, TraitTest test) implements Where {
        @Override
        public boolean holds(Details details, PolicyDay day) {
            return passes(details.properties(), path, test, day);
        }

        @Override
        public String toString() {
            return path + " " + TestWords.of(test);
        }
    }

    /** @param path a name, or a dotted path into objects */
    record Context(String path, TraitTest test) implements Where {
        @Override
        public boolean holds(Details details, PolicyDay day) {
            return passes(details.context(), path, test, day);
        }

        @Override
        public String toString() {
            return path + " " + TestWords.of(test);
        }
    }

    record All(List<Where> parts) implements Where {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Details details, PolicyDay day) {
            return parts.stream().allMatch(part -> part.holds(details, day));
        }

        @Override
        public String toString() {
            return joined(parts, " and ");
        }
    }

    record Any(List<Where> parts) implements Where {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Details details, PolicyDay day) {
            return parts.stream().anyMatch(part -> part.holds(details, day));
        }

        @Override
        public String toString() {
            return joined(parts, " or ");
        }
    }

    record Not(Where part) implements Where {
        @Override
        public boolean holds(Details details, PolicyDay day) {
            return !part.holds(details, day);
        }

        @Override
        public String toString() {
            return "not (" + part + ")";
        }
    }

    private static String joined(List<Where> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof All || part instanceof Any ? "(" + part + ")" : "" + part)
                .collect(Collectors.joining(word));
    }

    private static boolean passes(Fields fields, String path, TraitTest test, PolicyDay day) {
        return test.passes(TraitValues.find(fields, path), day);
    }
}
