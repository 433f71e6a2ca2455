package dev.entente.domain.policy;

/**
 * How a lead's two scores are called: fit by a letter, engagement by a number.
 *
 * @param a the fit from which it is an A
 * @param b the fit from which it is a B, below {@code a}; the rest is C
 * @param one the engagement from which it is a 1
 * @param two the engagement from which it is a 2, below {@code one}; the rest is 3
 */
public record Grades(Points a, Points b, Points one, Points two) {

    public Grades {
        requireAbove(a, b);
        requireAbove(one, two);
    }

    private static void requireAbove(Points first, Points second) {
        if (first.compareTo(second) <= 0) {
            throw new IllegalArgumentException(
                    "the second bar is below the first one %s, not %s".formatted(first, second));
        }
    }

    public Grade of(Points fit, Points engagement) {
        return new Grade((char) ('A' + rank(fit, a, b)), 1 + rank(engagement, one, two));
    }

    private static int rank(Points points, Points first, Points second) {
        if (points.atLeast(first)) {
            return 0;
        }
        return points.atLeast(second) ? 1 : 2;
    }
}
