package dev.entente.domain.policy;

import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Many;
import dev.entente.domain.profile.TraitValue.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked of one trait's value. Text is compared without regard to case. */
public sealed interface TraitTest {

    boolean passes(Optional<TraitValue> value, PolicyDay day);

    record Present() implements TraitTest {
        @Override
        public boolean passes(Optional<TraitValue> value, PolicyDay day) {
            return value.isPresent();
        }
    }

    record Absent() implements TraitTest {
        @Override
        public boolean passes(Optional<TraitValue> value, PolicyDay day) {
            return value.isEmpty();
        }
    }

    record In(List<TraitValue> allowed) implements TraitTest {

        public In {
            allowed = List.copyOf(allowed);
        }

        @Override
        public boolean passes(Optional<TraitValue> value, PolicyDay day) {
            return value.isPresent() && isAmong(allowed, value.get());
        }
    }

    /** Both bounds included. A text that is a number counts as one. */
    record Between(BigDecimal least, BigDecimal most) implements TraitTest {

        public Between {
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("a range goes upward, not from %s to %s".formatted(least, most));
            }
        }

        @Override
        public boolean passes(Optional<TraitValue> value, PolicyDay day) {
            return value.flatMap(TraitValues::number)
                    .filter(number -> number.compareTo(least) >= 0 && number.compareTo(most) <= 0)
                    .isPresent();
        }
    }

    /** A text that is a number counts as one. */
    record AtLeast(BigDecimal least) implements TraitTest {
        @Override
        public boolean passes(Optional<TraitValue> value, PolicyDay day) {
            return value.flatMap(TraitValues::number)
                    .filter(number -> number.compareTo(least) >= 0)
                    .isPresent();
        }
    }

    /** A text that is a number counts as one. */
    record AtMost(BigDecimal most) implements TraitTest {
        @Override
        public boolean passes(Optional<TraitValue> value, PolicyDay day) {
            return value.flatMap(TraitValues::number)
                    .filter(number -> number.compareTo(most) <= 0)
                    .isPresent();
        }
    }

    /** Part of a text, or one of a list's values. */
    record Contains(String part) implements TraitTest {

        public Contains {
            part = part.toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean passes(Optional<TraitValue> value, PolicyDay day) {
            return value.isPresent() && (value.get() instanceof Many many ? among(many) : within(value.get()));
        }

        private boolean among(Many many) {
            return isAmong(many.values(), new Text(part));
        }

        private boolean within(TraitValue value) {
            return TraitValues.text(value)
                    .filter(text -> text.toLowerCase(Locale.ROOT).contains(part))
                    .isPresent();
        }
    }

    /** Serves {@code startsWith} and {@code endsWith} too, with a star at the other end. */
    record Matches(Glob glob) implements TraitTest {
        @Override
        public boolean passes(Optional<TraitValue> value, PolicyDay day) {
            return value.flatMap(TraitValues::text).filter(glob::matches).isPresent();
        }
    }

    record Pattern(Expression expression) implements TraitTest {
        @Override
        public boolean passes(Optional<TraitValue> value, PolicyDay day) {
            return value.flatMap(TraitValues::text).filter(expression::finds).isPresent();
        }
    }

    /**
     * The trait is a date or an instant, this many days ago or more.
     *
     * @param days 0 to 36,500
     */
    record OlderThan(int days) implements TraitTest {
        @Override
        public boolean passes(Optional<TraitValue> value, PolicyDay day) {
            return dateOf(value, day).filter(date -> day.ageOf(date) >= days).isPresent();
        }
    }

    /** The trait is a date or an instant, fewer days ago than this. */
    record NewerThan(int days) implements TraitTest {
        @Override
        public boolean passes(Optional<TraitValue> value, PolicyDay day) {
            return dateOf(value, day).filter(date -> day.ageOf(date) < days).isPresent();
        }
    }

    private static boolean isAmong(List<TraitValue> values, TraitValue wanted) {
        for (TraitValue value : values) {
            if (TraitValues.same(value, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> dateOf(Optional<TraitValue> value, PolicyDay day) {
        return value.flatMap(TraitValues::text).flatMap(text -> TraitValues.date(text, day.zone()));
    }

    /** Whether the answer can change by the passing of days alone. */
    default boolean dependsOnTime() {
        return this instanceof OlderThan || this instanceof NewerThan;
    }

    /** In how many days, 1 or more, the answer changes by their passing alone; empty if it never does. */
    default Optional<Long> changesIn(Optional<TraitValue> value, PolicyDay day) {
        return switch (this) {
            case OlderThan(int days) -> untilAge(days, value, day);
            case NewerThan(int days) -> untilAge(days, value, day);
            case Present _, Absent _, In _, Between _, AtLeast _, AtMost _, Contains _, Matches _, Pattern _ ->
                Optional.empty();
        };
    }

    private static Optional<Long> untilAge(int days, Optional<TraitValue> value, PolicyDay day) {
        return dateOf(value, day).map(date -> days - day.ageOf(date)).filter(left -> left > 0);
    }
}
