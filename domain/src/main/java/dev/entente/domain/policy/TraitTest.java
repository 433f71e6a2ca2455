package dev.entente.domain.policy;

import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Many;
import dev.entente.domain.profile.TraitValue.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is asked of one trait's value. Text is compared without regard to case. */
public sealed interface TraitTest {

    /** @param value null if it is not known */
    boolean passes(@Nullable TraitValue value, PolicyDay day);

    record Present() implements TraitTest {
        @Override
        public boolean passes(@Nullable TraitValue value, PolicyDay day) {
            return value != null;
        }
    }

    record Absent() implements TraitTest {
        @Override
        public boolean passes(@Nullable TraitValue value, PolicyDay day) {
            return value == null;
        }
    }

    record In(List<TraitValue> allowed) implements TraitTest {

        public In {
            allowed = List.copyOf(allowed);
        }

        @Override
        public boolean passes(@Nullable TraitValue value, PolicyDay day) {
            return value != null && isAmong(allowed, value);
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
        public boolean passes(@Nullable TraitValue value, PolicyDay day) {
            @Nullable BigDecimal number = TraitValues.number(value);
            return number != null && number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }
    }

    /** A text that is a number counts as one. */
    record AtLeast(BigDecimal least) implements TraitTest {
        @Override
        public boolean passes(@Nullable TraitValue value, PolicyDay day) {
            @Nullable BigDecimal number = TraitValues.number(value);
            return number != null && number.compareTo(least) >= 0;
        }
    }

    /** A text that is a number counts as one. */
    record AtMost(BigDecimal most) implements TraitTest {
        @Override
        public boolean passes(@Nullable TraitValue value, PolicyDay day) {
            @Nullable BigDecimal number = TraitValues.number(value);
            return number != null && number.compareTo(most) <= 0;
        }
    }

    /** Part of a text, or one of a list's values. */
    record Contains(String part) implements TraitTest {

        public Contains {
            part = part.toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean passes(@Nullable TraitValue value, PolicyDay day) {
            return value instanceof Many many
                    ? isAmong(many.values(), new Text(part))
                    : within(TraitValues.text(value));
        }

        private boolean within(@Nullable String text) {
            return text != null && text.toLowerCase(Locale.ROOT).contains(part);
        }
    }

    /** Serves {@code startsWith} and {@code endsWith} too, with a star at the other end. */
    record Matches(Glob glob) implements TraitTest {
        @Override
        public boolean passes(@Nullable TraitValue value, PolicyDay day) {
            @Nullable String text = TraitValues.text(value);
            return text != null && glob.matches(text);
        }
    }

    record Pattern(Expression expression) implements TraitTest {
        @Override
        public boolean passes(@Nullable TraitValue value, PolicyDay day) {
            @Nullable String text = TraitValues.text(value);
            return text != null && expression.finds(text);
        }
    }

    /**
     * The trait is a date or an instant, this many days ago or more.
     *
     * @param days 0 to 36,500
     */
    record OlderThan(int days) implements TraitTest {
        @Override
        public boolean passes(@Nullable TraitValue value, PolicyDay day) {
            @Nullable LocalDate date = dateOf(value, day);
            return date != null && day.ageOf(date) >= days;
        }
    }

    /** The trait is a date or an instant, fewer days ago than this. */
    record NewerThan(int days) implements TraitTest {
        @Override
        public boolean passes(@Nullable TraitValue value, PolicyDay day) {
            @Nullable LocalDate date = dateOf(value, day);
            return date != null && day.ageOf(date) < days;
        }
    }

    private static boolean isAmong(List<TraitValue> values, TraitValue wanted) {
        for (int i = 0; i < values.size(); i++) {
            if (TraitValues.same(values.get(i), wanted)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LocalDate dateOf(@Nullable TraitValue value, PolicyDay day) {
        @Nullable String text = TraitValues.text(value);
        return text == null ? null : TraitValues.date(text, day.zone()).orElse(null);
    }

    /** Whether the answer can change by the passing of days alone. */
    default boolean dependsOnTime() {
        return this instanceof OlderThan || this instanceof NewerThan;
    }

    /** In how many days, 1 or more, the answer changes by their passing alone; empty if it never does. */
    default OptionalLong changesIn(@Nullable TraitValue value, PolicyDay day) {
        return switch (this) {
            case OlderThan(int days) -> untilAge(days, value, day);
            case NewerThan(int days) -> untilAge(days, value, day);
            case Present _, Absent _, In _, Between _, AtLeast _, AtMost _, Contains _, Matches _, Pattern _ ->
                OptionalLong.empty();
        };
    }

    private static OptionalLong untilAge(int days, @Nullable TraitValue value, PolicyDay day) {
        @Nullable LocalDate date = dateOf(value, day);
        long left = date == null ? 0 : days - day.ageOf(date);
        return left > 0 ? OptionalLong.of(left) : OptionalLong.empty();
    }
}
