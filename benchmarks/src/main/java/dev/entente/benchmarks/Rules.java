package dev.entente.benchmarks;

import java.time.LocalDate;
import java.util.stream.IntStream;

/** What the 30 rules about signals are worth, as arrays by the number of the rule in the policy. */
final class Rules {

    static final int COUNT = 30;

    static final int DAY = 0;
    static final int WEEK = 1;
    static final int MONTH = 2;
    static final int HORIZON = 3;

    private static final int WEB = 0;
    private static final int FORMS = 1;
    private static final int CONTENT = 2;
    private static final int EVENTS = 3;
    private static final int EMAIL = 4;
    private static final int SOCIAL = 5;
    private static final int CONVERSATION = 6;
    private static final int PRODUCT = 7;
    private static final int CART = 8;
    private static final int CAREERS = 9;
    private static final int ADS = 10;
    static final int GROUPS = 11;

    private static final int HORIZON_DAYS = 180;
    private static final long UNLIMITED = Long.MAX_VALUE;
    private static final int MONDAY = 3;

    /** In hundredths. */
    static final long[] POINTS = {
        1000, 300, 300, 100, 200, 500, 100, 1000, 800, 800, 200, 500, 500, 1500, 1250, 300, -1500, 100, 300, 1000, 1200,
        1500, 2000, 75, 800, 1000, 1500, -1000, 200, 400
    };

    static final int[] GROUP = {
        WEB,
        WEB,
        WEB,
        WEB,
        WEB,
        WEB,
        WEB,
        FORMS,
        FORMS,
        CONTENT,
        CONTENT,
        CONTENT,
        EVENTS,
        EVENTS,
        EVENTS,
        EMAIL,
        EMAIL,
        SOCIAL,
        SOCIAL,
        CONVERSATION,
        CONVERSATION,
        PRODUCT,
        PRODUCT,
        PRODUCT,
        PRODUCT,
        CART,
        CART,
        CAREERS,
        ADS,
        ADS
    };

    static final int[] CAP = {
        3, 5, 3, 3, 5, 2, 3, 2, 1, 3, 3, 1, 2, 2, 1, 3, 1, 5, 3, 2, Integer.MAX_VALUE, 1, 1, 5, 3, 3, 2, 3, 1, 1
    };

    static final int[] PERIOD = {
        WEEK, WEEK, WEEK, WEEK, WEEK, MONTH, WEEK, WEEK, MONTH, MONTH, DAY, HORIZON, MONTH, MONTH, MONTH, WEEK, HORIZON,
        WEEK, WEEK, WEEK, HORIZON, HORIZON, MONTH, DAY, MONTH, WEEK, WEEK, WEEK, DAY, WEEK
    };

    private static final int[] USUAL = halfLife(30);

    static final int[][] WEIGHTS = {
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        linear(60),
        USUAL,
        USUAL,
        halfLife(60),
        USUAL,
        USUAL,
        none(),
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        halfLife(14),
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        USUAL,
        USUAL
    };

    /** By group, in hundredths. */
    static final long[] LIMIT = {
        4000, UNLIMITED, UNLIMITED, UNLIMITED, 500, 500, UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED
    };

    private Rules() {}

    private static int[] halfLife(int days) {
        return IntStream.rangeClosed(0, HORIZON_DAYS)
                .map(age -> (int) Math.rint(1e6 * StrictMath.pow(2, -(double) age / days)))
                .toArray();
    }

    private static int[] linear(int days) {
        return IntStream.rangeClosed(0, HORIZON_DAYS)
                .map(age -> (int) Math.rint(1e6 * Math.max(0, 1 - (double) age / days)))
                .toArray();
    }

    private static int[] none() {
        return IntStream.rangeClosed(0, HORIZON_DAYS).map(_ -> 1_000_000).toArray();
    }

    static int weight(int rule, int age) {
        int[] weights = WEIGHTS[rule];
        return age < 0 || age >= weights.length ? 0 : weights[age];
    }

    /** A number that the days of one period share. */
    static int period(int rule, int day) {
        return switch (PERIOD[rule]) {
            case DAY -> day;
            case WEEK -> Math.floorDiv(day + MONDAY, 7);
            case MONTH -> month(LocalDate.ofEpochDay(day));
            default -> 0;
        };
    }

    private static int month(LocalDate date) {
        return 12 * date.getYear() + date.getMonthValue();
    }
}
