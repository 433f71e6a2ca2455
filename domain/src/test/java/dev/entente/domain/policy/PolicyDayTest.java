package dev.entente.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDayTest {

    @ParameterizedTest
    @CsvSource({
        // Berlin: the day of 23 hours and the day of 25
        "Europe/Berlin, 2026-03-28T22:59:59Z, 2026-03-28",
        "Europe/Berlin, 2026-03-28T23:00:00Z, 2026-03-29",
        "Europe/Berlin, 2026-03-29T21:59:59Z, 2026-03-29",
        "Europe/Berlin, 2026-03-29T22:00:00Z, 2026-03-30",
        "Europe/Berlin, 2026-10-24T21:59:59Z, 2026-10-24",
        "Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25",
        "Europe/Berlin, 2026-10-25T22:59:59Z, 2026-10-25",
        "Europe/Berlin, 2026-10-25T23:00:00Z, 2026-10-26",
        // São Paulo: clocks sprang from midnight to one o'clock, and fell from midnight to 23 o'clock
        "America/Sao_Paulo, 2018-11-04T02:59:59Z, 2018-11-03",
        "America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-04",
        "America/Sao_Paulo, 2018-02-18T01:59:59Z, 2018-02-17",
        "America/Sao_Paulo, 2018-02-18T02:00:00Z, 2018-02-17",
        "America/Sao_Paulo, 2018-02-18T03:00:00Z, 2018-02-18",
        "UTC, 1969-12-31T23:59:59.999999999Z, 1969-12-31"
    })
    void a_day_is_the_local_date_of_the_zone(String zone, Instant at, LocalDate date) {
        assertThat(PolicyDay.of(at, ZoneId.of(zone)).date()).isEqualTo(date);
        assertThat(LocalDays.of(ZoneId.of(zone)).epochDay(at)).isEqualTo((int) date.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-28, 2026-03-28T23:00:00Z",
        "Europe/Berlin, 2026-03-29, 2026-03-29T22:00:00Z",
        "Europe/Berlin, 2026-10-24, 2026-10-24T22:00:00Z",
        "Europe/Berlin, 2026-10-25, 2026-10-25T23:00:00Z",
        "America/Sao_Paulo, 2018-11-03, 2018-11-04T03:00:00Z", // there was no midnight
        "America/Sao_Paulo, 2018-02-17, 2018-02-18T03:00:00Z", // the last hour came twice
        "America/Havana, 2026-10-31, 2026-11-01T04:00:00Z", // midnight comes twice: the first one
        "Pacific/Apia, 2011-12-29, 2011-12-30T10:00:00Z" // the 30th was left out
    })
    void a_day_ends_with_the_first_instant_of_the_next(String zone, LocalDate date, Instant end) {
        assertThat(new PolicyDay(date, ZoneId.of(zone)).end()).isEqualTo(end);
    }

    @Property
    void the_end_of_a_day_is_the_first_instant_with_another_date(
            @ForAll("zones") String zone, @ForAll @LongRange(min = 0, max = 150L * 365 * 86_400) long second) {
        ZoneId id = ZoneId.of(zone);
        Instant at = Instant.ofEpochSecond(second);
        PolicyDay day = PolicyDay.of(at, id);
        Instant end = day.end();

        assertThat(day.date()).isEqualTo(LocalDate.ofInstant(at, id));
        assertThat(end).isAfter(at);
        assertThat(PolicyDay.of(end, id).epochDay()).isGreaterThan(day.epochDay());
        assertThat(PolicyDay.of(end.minusNanos(1), id)).isEqualTo(day);
        assertThat(Duration.between(at, end)).isLessThanOrEqualTo(Duration.ofHours(25));
    }

    /** Zones that switch at midnight, at other hours, by half an hour, and not at all. */
    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "UTC",
                "Europe/Berlin",
                "America/Sao_Paulo",
                "America/New_York",
                "America/Havana",
                "Australia/Lord_Howe",
                "Asia/Beirut",
                "Asia/Kathmandu",
                "Africa/Cairo");
    }
}
