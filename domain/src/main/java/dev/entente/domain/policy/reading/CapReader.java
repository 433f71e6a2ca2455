package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.Cap.Period;
import dev.entente.domain.policy.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Caps as people say them: {@code 3 per week}. */
final class CapReader {

    private static final Pattern CAP = Pattern.compile("(-?[0-9]{1,9}) per (\\w{1,40})");
    private static final List<String> PERIODS = Arrays.stream(Period.values())
            .map(period -> period.name().toLowerCase(Locale.ROOT))
            .toList();

    private CapReader() {}

    static Optional<Cap> read(Node node) {
        String expected = "a cap such as '3 per week'";
        return node.scalar(expected).map(Tree.Scalar::text).flatMap(text -> {
            Matcher matcher = CAP.matcher(text);
            return matcher.matches()
                    ? read(node, Integer.parseInt(matcher.group(1)), matcher.group(2))
                    : node.refuse(Flaw.WRONG_FORM, "Expected %s, not %s.".formatted(expected, Words.quoted(text)));
        });
    }

    private static Optional<Cap> read(Node node, int count, String period) {
        if (count < 1 || count > Cap.MAX) {
            return node.refuse(Flaw.OUT_OF_RANGE, "A cap is 1 to %d, not %d.".formatted(Cap.MAX, count));
        }
        return PERIODS.contains(period)
                ? Optional.of(new Cap(count, Period.valueOf(period.toUpperCase(Locale.ROOT))))
                : node.unknown("period", period, PERIODS);
    }
}
