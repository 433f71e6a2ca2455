package dev.entente.domain.policy;

import java.math.BigDecimal;

/**
 * Points, exact to 0.01, so that lines sum to scores to the last digit.
 *
 * @param hundredths may be negative
 */
public record Points(long hundredths) implements Comparable<Points> {

    public static final Points ZERO = new Points(0);

    /** @throws ArithmeticException if there are more than two decimals */
    public static Points of(BigDecimal value) {
        return new Points(value.movePointRight(2).longValueExact());
    }

    public static Points of(long whole) {
        return new Points(Math.multiplyExact(whole, 100L));
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(hundredths, other.hundredths));
    }

    public Points minus(Points other) {
        return new Points(Math.subtractExact(hundredths, other.hundredths));
    }

    public boolean isPositive() {
        return hundredths > 0;
    }

    public boolean atLeast(Points bar) {
        return hundredths >= bar.hundredths;
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(hundredths, other.hundredths);
    }

    /** As {@link #value} in plain writing, without the detour: each verdict speaks of two. */
    @Override
    public String toString() {
        long cents = Math.abs(hundredths % 100);
        return (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100) + (cents < 10 ? ".0" : ".") + cents;
    }
}
