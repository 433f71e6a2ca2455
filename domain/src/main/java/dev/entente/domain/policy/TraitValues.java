package dev.entente.domain.policy;

import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Cleared;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.profile.TraitValue.Flag;
import dev.entente.domain.profile.TraitValue.Many;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How conditions read trait values: forms and lists send numbers, flags and dates as text. */
final class TraitValues {

    private static final int LONGEST_NUMBER = 40;
    private static final String PLAIN_DATE = "0000-00-00";

    private TraitValues() {}

    /** The trait of that name, or the field at the end of a dotted path; null if there is none. */
    static @Nullable TraitValue find(Traits traits, TraitPath path) {
        @Nullable TraitValue whole = traits.find(path.name());
        return whole != null || path.root() == null ? whole : field(traits.find(path.root()), path.rest());
    }

    private static @Nullable TraitValue field(@Nullable TraitValue value, String path) {
        return switch (value) {
            case Fields fields -> find(fields, path);
            case Many many -> ofEach(many, path);
            case null, default -> null;
        };
    }

    /** Of the objects in a list, what those have that have it: one list, of which a test can ask what it contains. */
    private static @Nullable TraitValue ofEach(Many many, String path) {
        List<TraitValue> found = many.values().stream()
                .flatMap(item -> Stream.ofNullable(field(item, path)))
                .flatMap(value -> value instanceof Many inner ? inner.values().stream() : Stream.of(value))
                .toList();
        return found.isEmpty() ? null : new Many(found);
    }

    /** The field of that name, or the one at the end of a dotted path; null if there is none. */
    static @Nullable TraitValue find(Fields fields, String path) {
        int dot = path.indexOf('.');
        @Nullable TraitValue whole = fields.get(path).orElse(null);
        return whole != null || dot < 0
                ? whole
                : field(fields.get(path.substring(0, dot)).orElse(null), path.substring(dot + 1));
    }

    static @Nullable String text(@Nullable TraitValue value) {
        return switch (value) {
            case Text(String text) -> text;
            case Numeric(BigDecimal number) -> number.toPlainString();
            case Flag(boolean flag) -> Boolean.toString(flag);
            case Many _, Fields _, Cleared _ -> null;
            case null -> null;
        };
    }

    /** Of a list as many different ones as can count, and of a value the one. */
    static List<String> texts(@Nullable TraitValue value) {
        return value instanceof Many(List<TraitValue> values)
                ? values.stream()
                        .flatMap(item -> Stream.ofNullable(text(item)))
                        .distinct()
                        .limit(Measure.Values.MOST)
                        .toList()
                : Stream.ofNullable(text(value)).toList();
    }

    static @Nullable BigDecimal number(@Nullable TraitValue value) {
        return switch (value) {
            case Numeric(BigDecimal number) -> number;
            case Text(String text) -> number(text);
            case Flag _, Many _, Fields _, Cleared _ -> null;
            case null -> null;
        };
    }

    private static @Nullable BigDecimal number(String text) {
        String stripped = text.strip();
        if (text.length() > LONGEST_NUMBER || !beginsNumber(stripped)) {
            return null;
        }
        try {
            return new BigDecimal(stripped);
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    /** Most texts are none, and to be told so by an exception takes a hundred times as long. */
    private static boolean beginsNumber(String text) {
        return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || "+-.".indexOf(text.charAt(0)) >= 0);
    }

    static Optional<LocalDate> date(String text, ZoneId zone) {
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? date(text)
                            : OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** As {@link LocalDate#parse}, which takes ten times as long; conditions read a date whenever they are asked. */
    private static LocalDate date(String text) {
        return isPlain(text)
                ? LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
                : LocalDate.parse(text);
    }

    private static boolean isPlain(String text) {
        boolean plain = text.length() == PLAIN_DATE.length();
        for (int i = 0; plain && i < text.length(); i++) {
            char found = text.charAt(i);
            plain = PLAIN_DATE.charAt(i) == '-' ? found == '-' : found >= '0' && found <= '9';
        }
        return plain;
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Numbers by value, texts without regard to case, and a number equals the text that spells it. */
    static boolean same(TraitValue one, TraitValue other) {
        if (one instanceof Text(String a) && other instanceof Text(String b)) {
            return a.equalsIgnoreCase(b);
        }
        if (one instanceof Numeric || other instanceof Numeric) {
            @Nullable BigDecimal a = number(one);
            @Nullable BigDecimal b = number(other);
            return a != null && b != null && a.compareTo(b) == 0;
        }
        @Nullable String a = text(one);
        return a != null && a.equalsIgnoreCase(text(other));
    }
}
