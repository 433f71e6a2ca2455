package dev.entente.benchmarks;

/** What one rule's signals come to. */
final class Sums {

    static final int GUARD_GROUPS = 2;
    static final int GUARD_DISTINCT_DAYS = 2;
    private static final int GUARD_DAYS = 30;

    private Sums() {}

    /** In each period the newest count, each by its age. */
    static long line(int rule, Days days, int today) {
        long weight = 0;
        int period = Integer.MIN_VALUE;
        int left = 0;
        for (int place = days.size() - 1; place >= 0; place--) {
            int day = days.day(place);
            int here = Rules.period(rule, day);
            if (here != period) {
                period = here;
                left = Rules.CAP[rule];
            }
            int taken = Math.min(left, days.count(place));
            left -= taken;
            weight += (long) taken * Rules.weight(rule, today - day);
        }
        // Exact: whole numbers below 2^53, divided once; rint sends a tie to the even neighbour.
        return (long) Math.rint(Rules.POINTS[rule] * weight / 1e6);
    }

    /** One bit for each day that the guard looks at. */
    static int recentDays(Days days, int today) {
        int bits = 0;
        for (int place = days.size() - 1; place >= 0; place--) {
            int age = today - days.day(place);
            if (age >= GUARD_DAYS) {
                break;
            }
            bits |= 1 << age;
        }
        return bits;
    }
}
