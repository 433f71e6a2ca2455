package dev.entente.domain.policy;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Something that is true or not of somebody on a day: of who it is, or of what it did. */
public sealed interface Condition permits Behaviour, Condition.Trait, Condition.All, Condition.Any, Condition.Not {

    /** @param day not before the newest signal */
    boolean holds(Known known, PolicyDay day);

    /** What is asked in it whose answer can change by the passing of days alone. */
    Stream<Dated> dated();

    /** The same condition, which knows where what it asks for is counted. */
    Condition numbered(Tallies tallies);

    record Trait(TraitPath path, TraitTest test) implements Condition, Dated {

        /** @param trait see {@link TraitPath} */
        public Trait(String trait, TraitTest test) {
            this(TraitPath.of(trait), test);
        }

        public String trait() {
            return path.name();
        }

        @Override
        public boolean holds(Known known, PolicyDay day) {
            return test.passes(TraitValues.find(known.traits(), path), day);
        }

        @Override
        public Stream<Dated> dated() {
            return test.dependsOnTime() ? Stream.of(this) : Stream.empty();
        }

        @Override
        public OptionalLong changesIn(Known known, PolicyDay day) {
            return test.changesIn(TraitValues.find(known.traits(), path), day);
        }

        @Override
        public Condition numbered(Tallies tallies) {
            return this;
        }
    }

    record All(List<Condition> parts) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Known known, PolicyDay day) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).holds(known, day)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Stream<Dated> dated() {
            return parts.stream().flatMap(Condition::dated);
        }

        @Override
        public Condition numbered(Tallies tallies) {
            return new All(tallies.number(parts));
        }
    }

    record Any(List<Condition> parts) implements Condition {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Known known, PolicyDay day) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).holds(known, day)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Stream<Dated> dated() {
            return parts.stream().flatMap(Condition::dated);
        }

        @Override
        public Condition numbered(Tallies tallies) {
            return new Any(tallies.number(parts));
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Known known, PolicyDay day) {
            return !part.holds(known, day);
        }

        @Override
        public Stream<Dated> dated() {
            return part.dated();
        }

        @Override
        public Condition numbered(Tallies tallies) {
            return new Not(part.numbered(tallies));
        }
    }
}
