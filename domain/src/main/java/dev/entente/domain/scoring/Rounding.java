package dev.entente.domain.scoring;

/** Integer division as money is rounded. */
final class Rounding {

    private Rounding() {}

    /** {@code dividend / divisor}, a tie going to the even neighbour; the divisor is positive. */
    static long halfEven(long dividend, long divisor) {
        long floor = Math.floorDiv(dividend, divisor);
        long twice = Math.floorMod(dividend, divisor) * 2;
        boolean up = twice > divisor || (twice == divisor && (floor & 1) == 1);
        return up ? floor + 1 : floor;
    }
}
