package dev.entente.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final RandomGenerator LOWEST = () -> 0;
    private static final RandomGenerator MIDDLE = () -> Long.MIN_VALUE;
    private static final RandomGenerator HIGHEST = () -> -1;

    @ParameterizedTest
    @CsvSource({
        "1, PT2.5S, PT5S,    PT7.5S",
        "2, PT2M30S, PT5M,   PT7M30S",
        "3, PT15M,  PT30M,   PT45M",
        "4, PT1H,   PT2H,    PT3H",
        "5, PT2H30M, PT5H,   PT7H30M",
        "6, PT5H,   PT10H,   PT15H",
        "7, PT5H,   PT10H,   PT15H"
    })
    void each_pause_is_drawn_from_a_half_to_one_and_a_half(int attempt, Duration from, Duration middle, Duration to) {
        assertThat(pause(LOWEST, attempt)).isEqualTo(from);
        assertThat(pause(MIDDLE, attempt)).isEqualTo(middle);
        assertThat(pause(HIGHEST, attempt)).isEqualTo(to);
    }

    @Test
    void the_seventh_failure_is_tried_again_and_the_eighth_and_ninth_are_not() {
        var schedule = new RetrySchedule(MIDDLE);

        assertThat(schedule.next(7, NOW, null)).isPresent();
        assertThat(schedule.next(8, NOW, null)).isEmpty();
        assertThat(schedule.next(9, NOW, null)).isEmpty();
    }

    @Test
    void attempts_are_counted_from_one() {
        var schedule = new RetrySchedule(MIDDLE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> schedule.next(0, NOW, null))
                .withMessageContaining("not 0");
    }

    @Test
    void all_pauses_together_take_about_27_hours() {
        var random = new Random(7);
        double hours = IntStream.range(0, 2_000)
                        .mapToObj(_ -> total(random))
                        .mapToLong(Duration::toMinutes)
                        .average()
                        .orElseThrow()
                / 60;

        assertThat(hours).isBetween(27.0, 28.0);
        assertThat(total(LOWEST)).isGreaterThan(Duration.ofHours(13));
        assertThat(total(HIGHEST)).isLessThan(Duration.ofHours(42));
    }

    @ParameterizedTest
    @CsvSource({"PT-10M, PT2.5S", "PT2.499S, PT2.5S", "PT2.5S, PT2.5S", "PT2.501S, PT2.501S", "PT2M, PT2M"})
    void the_longer_of_the_pause_and_what_was_asked_for_counts(Duration asked, Duration waited) {
        assertThat(pause(LOWEST, 1, NOW.plus(asked))).isEqualTo(waited);
    }

    @ParameterizedTest
    @CsvSource({"PT23H59M59S, PT23H59M59S", "PT24H, PT24H", "PT24H0M1S, PT24H", "P3650D, PT24H"})
    void nobody_is_waited_for_longer_than_a_day(Duration asked, Duration waited) {
        assertThat(pause(LOWEST, 1, NOW.plus(asked))).isEqualTo(waited);
    }

    @Test
    void those_who_were_asked_to_wait_come_back_spread_over_a_tenth_of_the_wait() {
        assertThat(pause(HIGHEST, 1, NOW.plusSeconds(600))).isEqualTo(Duration.ofMinutes(11));
        assertThat(pause(LOWEST, 1, Instant.MAX)).isEqualTo(RetrySchedule.LONGEST_WAIT);
    }

    private static Duration total(RandomGenerator random) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(attempt -> pause(random, attempt))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration pause(RandomGenerator random, int attempt) {
        return new RetrySchedule(random).next(attempt, NOW, null).orElseThrow();
    }

    private static Duration pause(RandomGenerator random, int attempt, Instant notBefore) {
        return new RetrySchedule(random).next(attempt, NOW, notBefore).orElseThrow();
    }
}
