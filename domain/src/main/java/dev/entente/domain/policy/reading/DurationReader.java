package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Tree;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and weeks: {@code 30d}, {@code 2w}. A unit is asked for, so that nobody reads seconds where days are meant. */
final class DurationReader {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,7})([dw])");
    private static final Pattern NEARLY =
            Pattern.compile("([0-9]{1,7})\\s*(d|days?|w|weeks?)?", Pattern.CASE_INSENSITIVE);

    /** Not {@code m}, which may be minutes. */
    private static final Pattern LONGER =
            Pattern.compile("([0-9]{1,4})\\s*(mo|months?|y|years?)", Pattern.CASE_INSENSITIVE);

    private static final int DAYS_OF_A_MONTH = 30;
    private static final int DAYS_OF_A_YEAR = 365;

    private DurationReader() {}

    /** A number of whole days within these bounds. */
    static Optional<Integer> days(Node node, int least, int most) {
        return days(node)
                .flatMap(days -> days >= least && days <= most
                        ? Optional.of(days)
                        : node.refuse(Flaw.OUT_OF_RANGE, "Expected %dd to %dd, not %dd.".formatted(least, most, days)));
    }

    /** A number of newest days, of which the policy cannot remember more than its horizon. */
    static Optional<Integer> window(Node node, int horizonDays) {
        return days(node, 1, Decay.MAX_HORIZON_DAYS)
                .flatMap(days -> days <= horizonDays
                        ? Optional.of(days)
                        : node.refuse(
                                Flaw.BEYOND_HORIZON,
                                "A window of %dd reaches beyond the horizon of %dd.".formatted(days, horizonDays)));
    }

    private static Optional<Integer> days(Node node) {
        String expected = "days or weeks such as 30d or 2w";
        return node.scalar(expected).map(Tree.Scalar::text).flatMap(text -> {
            Matcher matcher = DURATION.matcher(text);
            return matcher.matches()
                    ? Optional.of(Integer.parseInt(matcher.group(1))
                            * (matcher.group(2).equals("w") ? 7 : 1))
                    : node.refuse(
                            Flaw.WRONG_FORM,
                            "Expected %s, not %s.".formatted(expected, Words.quoted(text)),
                            meant(text));
        });
    }

    private static @Nullable String meant(String text) {
        Matcher matcher = NEARLY.matcher(text);
        if (!matcher.matches()) {
            return inDays(text);
        }
        @Nullable String unit = matcher.group(2);
        return matcher.group(1) + (unit == null ? "d" : unit.substring(0, 1).toLowerCase(Locale.ROOT));
    }

    private static @Nullable String inDays(String text) {
        Matcher matcher = LONGER.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        boolean months = matcher.group(2).toLowerCase(Locale.ROOT).startsWith("m");
        return Integer.parseInt(matcher.group(1)) * (months ? DAYS_OF_A_MONTH : DAYS_OF_A_YEAR) + "d";
    }
}
