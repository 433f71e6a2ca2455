package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Tree.Scalar;
import dev.entente.domain.policy.Tree.Scalar.Kind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimal numbers, whole numbers and points. */
final class NumberReader {

    static final int MOST_POINTS = 10_000;
    /** Bars and limits stand against sums of points. */
    static final int MOST_SUM = 1_000_000;

    /** Digits, before or after the point: beyond, arithmetic becomes a burden and no trait is that large. */
    private static final int MOST_DIGITS = 30;

    /** Word processors make one of a minus sign. */
    private static final Pattern DASHED = Pattern.compile("[\u2013\u2212]\\s*[0-9.]+");

    private NumberReader() {}

    static Optional<BigDecimal> decimal(Node node) {
        Optional<Scalar> scalar = node.scalar("a number");
        return scalar.isPresent() && scalar.get().kind() != Kind.NUMBER
                ? node.refuse(
                        Flaw.WRONG_TYPE,
                        "Expected a number, not %s%s."
                                .formatted(
                                        Words.of(node.tree()),
                                        remedy(scalar.get().text())))
                : scalar.flatMap(number -> decimal(node, number.text()));
    }

    private static String remedy(String text) {
        return DASHED.matcher(text).matches()
                ? ": '%c' is a dash, not the minus sign '-'".formatted(text.charAt(0))
                : "";
    }

    private static Optional<BigDecimal> decimal(Node node, String text) {
        @Nullable BigDecimal number = text.length() > 2 * MOST_DIGITS ? null : parse(text);
        return number == null || number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS
                ? node.refuse(
                        Flaw.OUT_OF_RANGE,
                        "Expected a decimal number of at most %d digits, not %s."
                                .formatted(MOST_DIGITS, Words.quoted(text)))
                : Optional.of(number);
    }

    private static @Nullable BigDecimal parse(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException hexadecimalOrInfinite) {
            return null;
        }
    }

    static Optional<Integer> whole(Node node, int least, int most) {
        return decimal(node)
                .flatMap(number -> isWithin(number, least, most) && isDecimal(number, 0)
                        ? Optional.of(number.intValueExact())
                        : node.refuse(
                                Flaw.OUT_OF_RANGE,
                                "Expected a whole number from %d to %d, not %s."
                                        .formatted(least, most, number.toPlainString())));
    }

    /** The points of a rule. */
    static Optional<Points> points(Node node) {
        return points(node, -MOST_POINTS, MOST_POINTS);
    }

    /** Points against which a score is held. */
    static Optional<Points> bar(Node node) {
        return points(node, -MOST_SUM, MOST_SUM);
    }

    /** The most that something can earn. */
    static Optional<Points> limit(Node node) {
        return points(node, 1, MOST_SUM);
    }

    private static Optional<Points> points(Node node, int least, int most) {
        return decimal(node)
                .flatMap(number -> isWithin(number, least, most) && isDecimal(number, 2)
                        ? Optional.of(Points.of(number))
                        : node.refuse(
                                Flaw.OUT_OF_RANGE,
                                "Expected points from %d to %d with at most two decimals, not %s."
                                        .formatted(least, most, number.toPlainString())));
    }

    private static boolean isWithin(BigDecimal number, int least, int most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean isDecimal(BigDecimal number, int places) {
        return number.stripTrailingZeros().scale() <= places;
    }
}
