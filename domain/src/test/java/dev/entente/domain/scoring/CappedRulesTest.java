package dev.entente.domain.scoring;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.remembered;
import static dev.entente.domain.Signals.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Cap.Period;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At most three signals of a rule count in each period. */
class CappedRulesTest {

    private static final Instant NOW = Instant.parse("2026-04-30T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 3", "4, 3"})
    void a_day_counts_up_to_the_cap(int given, int used) {
        String[] dates = new String[given];
        Arrays.fill(dates, "2026-04-08");
        assertThat(used(Period.DAY, dates)).isEqualTo(used);
    }

    @Test
    void each_day_has_its_own_cap() {
        assertThat(used(Period.DAY, "2026-04-08", "2026-04-08", "2026-04-08", "2026-04-08", "2026-04-09"))
                .isEqualTo(4);
    }

    @Test
    void a_week_counts_up_to_the_cap_from_monday_to_sunday() {
        assertThat(used(Period.WEEK, "2026-04-06", "2026-04-12")).isEqualTo(2);
        assertThat(used(Period.WEEK, "2026-04-06", "2026-04-08", "2026-04-12")).isEqualTo(3);
        assertThat(used(Period.WEEK, "2026-04-06", "2026-04-07", "2026-04-08", "2026-04-12"))
                .isEqualTo(3);
        assertThat(used(Period.WEEK, "2026-04-05", "2026-04-06", "2026-04-08", "2026-04-12"))
                .isEqualTo(4);
        assertThat(used(Period.WEEK, "2026-04-06", "2026-04-08", "2026-04-12", "2026-04-13"))
                .isEqualTo(4);
    }

    @Test
    void a_month_counts_up_to_the_cap_from_its_first_day_to_its_last() {
        assertThat(used(Period.MONTH, "2026-03-01", "2026-03-31")).isEqualTo(2);
        assertThat(used(Period.MONTH, "2026-03-01", "2026-03-15", "2026-03-31")).isEqualTo(3);
        assertThat(used(Period.MONTH, "2026-03-01", "2026-03-02", "2026-03-15", "2026-03-31"))
                .isEqualTo(3);
        assertThat(used(Period.MONTH, "2026-02-28", "2026-03-01", "2026-03-15", "2026-03-31", "2026-04-01"))
                .isEqualTo(5);
    }

    @Test
    void the_horizon_counts_up_to_the_cap_as_one() {
        assertThat(used(Period.HORIZON, "2026-01-01", "2026-04-30")).isEqualTo(2);
        assertThat(used(Period.HORIZON, "2026-01-01", "2026-02-01", "2026-04-30"))
                .isEqualTo(3);
        assertThat(used(Period.HORIZON, "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-30"))
                .isEqualTo(3);
    }

    @Test
    void the_newest_of_a_period_count() {
        Line line = line(Period.HORIZON, new Decay.HalfLife(1), "2026-04-27", "2026-04-28", "2026-04-29", "2026-04-30");
        assertThat(line.count()).isEqualTo(4);
        assertThat(line.used()).isEqualTo(3);
        assertThat(line.counted()).hasToString("14.00"); // 8 + 4 + 2
    }

    @Test
    void what_lies_beyond_the_horizon_takes_no_place_of_the_cap() {
        Line line = line(Period.HORIZON, new Decay.None(), "2025-11-01", "2025-11-01", "2025-11-01", "2026-04-30");
        assertThat(line.count()).isEqualTo(1);
        assertThat(line.counted()).hasToString("8.00");
    }

    private static int used(Period period, String... dates) {
        return line(period, new Decay.None(), dates).used();
    }

    private static Line line(Period period, Decay decay, String... dates) {
        CompiledPolicy policy =
                policy().decay(decay, 120).rule("visit", "8", 3, period).compile();
        List<Signal> signals = Arrays.stream(dates)
                .map(date -> track("visit", LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .toList();
        return Assessor.assess(policy.policy(), new Facts(Traits.NONE, remembered(policy, signals)), NOW)
                .lines()
                .getFirst();
    }
}
