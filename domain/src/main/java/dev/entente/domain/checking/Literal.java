package dev.entente.domain.checking;

import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.TraitTest.Absent;
import dev.entente.domain.policy.TraitTest.AtLeast;
import dev.entente.domain.policy.TraitTest.AtMost;
import dev.entente.domain.policy.TraitTest.Between;
import dev.entente.domain.policy.TraitTest.Contains;
import dev.entente.domain.policy.TraitTest.In;
import dev.entente.domain.policy.TraitTest.Matches;
import dev.entente.domain.policy.TraitTest.NewerThan;
import dev.entente.domain.policy.TraitTest.OlderThan;
import dev.entente.domain.policy.TraitTest.Pattern;
import dev.entente.domain.policy.TraitTest.Present;
import dev.entente.domain.profile.TraitValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A test that a trait must pass, or must not. */
record Literal(String trait, TraitTest test, boolean passes) {

    /** None of the tests that are tried on values asks for the day. */
    private static final PolicyDay ANY_DAY = new PolicyDay(LocalDate.EPOCH, ZoneOffset.UTC);

    /** False only where it can be shown that no value does what is asked of this one trait. */
    static boolean canHold(List<Literal> together) {
        boolean absent = together.stream().anyMatch(Literal::asksForNone);
        return together.stream().noneMatch(one -> together.stream().anyMatch(one::denies))
                && !(absent && together.stream().anyMatch(Literal::asksForOne))
                && together.stream().allMatch(literal -> hasCandidate(literal, together));
    }

    private boolean asksForNone() {
        return passes ? test instanceof Absent : test instanceof Present;
    }

    /** Nothing passes a test that is not there, but the test for its absence. */
    private boolean asksForOne() {
        return passes ? !(test instanceof Absent) : test instanceof Absent;
    }

    private boolean denies(Literal other) {
        return test.equals(other.test) ? passes != other.passes : passes && other.passes && isApart(test, other.test);
    }

    private static boolean isApart(TraitTest one, TraitTest other) {
        return switch (one) {
            case Between _, AtLeast _, AtMost _ ->
                least(one)
                        .flatMap(least -> most(other).map(most -> least.compareTo(most) > 0))
                        .orElse(false);
            case Matches(Glob glob) -> other instanceof Matches matches && Globs.areApart(glob, matches.glob());
            case OlderThan(int days) -> other instanceof NewerThan newer && days >= newer.days();
            case NewerThan _, Present _, Absent _, In _, Contains _, Pattern _ -> false;
        };
    }

    private static Optional<BigDecimal> least(TraitTest test) {
        return switch (test) {
            case Between between -> Optional.of(between.least());
            case AtLeast bound -> Optional.of(bound.least());
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> most(TraitTest test) {
        return switch (test) {
            case Between between -> Optional.of(between.most());
            case AtMost bound -> Optional.of(bound.most());
            default -> Optional.empty();
        };
    }

    /** One of a list's values must do all else that is asked. */
    private static boolean hasCandidate(Literal literal, List<Literal> together) {
        return !(literal.passes && literal.test instanceof In(List<TraitValue> allowed))
                || allowed.stream().anyMatch(value -> together.stream().allMatch(other -> other.admits(value)));
    }

    /** False only where every value that equals this one fails here. */
    private boolean admits(TraitValue value) {
        return switch (test) {
            case In(List<TraitValue> allowed) ->
                passes
                        ? allowed.stream().anyMatch(other -> mayBeSame(value, other))
                        : allowed.stream().noneMatch(other -> isSame(value, other));
            case Between _, AtLeast _, AtMost _ -> passes(value) == passes;
            case Matches _, Contains _ -> number(value).isPresent() || passes(value) == passes;
            // An expression may tell cases apart, which equality does not.
            case Pattern _, OlderThan _, NewerThan _, Present _, Absent _ -> true;
        };
    }

    private boolean passes(TraitValue value) {
        return test.passes(value, ANY_DAY);
    }

    private static boolean isSame(TraitValue one, TraitValue other) {
        return one.equals(other) || (number(one).isEmpty() && new In(List.of(one)).passes(other, ANY_DAY));
    }

    /** A number equals whatever text spells it, so two texts of one number may be asked of one value. */
    private static boolean mayBeSame(TraitValue one, TraitValue other) {
        return new In(List.of(one)).passes(other, ANY_DAY)
                || number(one)
                        .flatMap(a -> number(other).map(b -> a.compareTo(b) == 0))
                        .orElse(false);
    }

    private static Optional<BigDecimal> number(TraitValue value) {
        try {
            return switch (value) {
                case TraitValue.Numeric(BigDecimal number) -> Optional.of(number);
                case TraitValue.Text(String text)
                when beginsLikeOne(text.strip()) -> Optional.of(new BigDecimal(text.strip()));
                case TraitValue.Text _,
                        TraitValue.Flag _,
                        TraitValue.Many _,
                        TraitValue.Fields _,
                        TraitValue.Cleared _ -> Optional.empty();
            };
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /** Most texts do not, and an exception for each of a list would take as long as all else. */
    private static boolean beginsLikeOne(String text) {
        return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || "+-.".indexOf(text.charAt(0)) >= 0);
    }
}
