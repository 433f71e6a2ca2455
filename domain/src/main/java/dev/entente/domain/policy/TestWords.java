package dev.entente.domain.policy;

import dev.entente.domain.profile.TraitValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** How a person would say what a test asks. */
public final class TestWords {

    private static final int MOST_VALUES = 3;

    private TestWords() {}

    public static String of(TraitTest test) {
        return switch (test) {
            case TraitTest.Present _ -> "is given";
            case TraitTest.Absent _ -> "is not given";
            case TraitTest.In(List<TraitValue> allowed) -> "is " + oneOf(allowed);
            case TraitTest.Between(BigDecimal least, BigDecimal most) ->
                "is from " + least.toPlainString() + " to " + most.toPlainString();
            case TraitTest.AtLeast(BigDecimal least) -> "is at least " + least.toPlainString();
            case TraitTest.AtMost(BigDecimal most) -> "is at most " + most.toPlainString();
            case TraitTest.Contains(String part) -> "contains " + part;
            case TraitTest.Matches(Glob glob) -> "matches " + glob.pattern();
            case TraitTest.Pattern(Expression expression) -> "matches " + expression;
            case TraitTest.OlderThan(int days) -> "is " + days + " days ago or more";
            case TraitTest.NewerThan(int days) -> "is less than " + days + " days ago";
        };
    }

    private static String oneOf(List<TraitValue> allowed) {
        String some = allowed.stream()
                .limit(MOST_VALUES)
                .map(value -> Objects.requireNonNullElse(TraitValues.text(value), "nothing"))
                .collect(Collectors.joining(" or "));
        return allowed.size() > MOST_VALUES ? some + " or others" : some;
    }
}
