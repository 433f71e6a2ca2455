package dev.entente.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.domain.policy.Cap.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapTest {

    private static final int A_CENTURY = 36_525;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9_999, 10_000})
    void a_cap_is_1_to_10_000(int count) {
        assertThat(new Cap(count, Period.DAY).count()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_001})
    void other_caps_are_refused_with_the_bound_and_the_value(int count) {
        assertThatThrownBy(() -> new Cap(count, Period.DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cap is 1 to 10000, not " + count);
    }

    @Test
    void a_cap_reads_as_it_is_written_in_a_policy() {
        assertThat(new Cap(3, Period.WEEK)).hasToString("3 per week");
    }

    @Test
    void a_week_begins_on_monday() {
        int sunday = day("2026-03-01");
        assertThat(Period.WEEK.of(sunday + 1)).isEqualTo(Period.WEEK.of(sunday) + 1);
        assertThat(Period.WEEK.of(sunday + 7)).isEqualTo(Period.WEEK.of(sunday + 1));
        assertThat(Period.WEEK.of(sunday + 8)).isEqualTo(Period.WEEK.of(sunday) + 2);
    }

    @Test
    void a_week_goes_on_over_new_year_and_a_month_does_not() {
        int wednesday = day("2025-12-31");
        assertThat(Period.WEEK.of(wednesday)).isEqualTo(Period.WEEK.of(wednesday + 1));
        assertThat(Period.MONTH.of(wednesday)).isNotEqualTo(Period.MONTH.of(wednesday + 1));
    }

    @Test
    void the_same_month_of_two_years_is_two_months() {
        assertThat(Period.MONTH.of(day("2025-03-31"))).isNotEqualTo(Period.MONTH.of(day("2026-03-31")));
    }

    @Property
    void days_share_a_period_exactly_when_the_calendar_says_so(
            @ForAll @IntRange(min = -A_CENTURY, max = A_CENTURY) int one,
            @ForAll @IntRange(min = -400, max = 400) int distance) {
        int other = one + distance;
        LocalDate first = LocalDate.ofEpochDay(one);
        LocalDate second = LocalDate.ofEpochDay(other);
        assertThat(Period.DAY.of(one) == Period.DAY.of(other)).isEqualTo(distance == 0);
        assertThat(Period.WEEK.of(one) == Period.WEEK.of(other))
                .isEqualTo(isoWeek(first).equals(isoWeek(second)));
        assertThat(Period.MONTH.of(one) == Period.MONTH.of(other))
                .isEqualTo(YearMonth.from(first).equals(YearMonth.from(second)));
        assertThat(Period.HORIZON.of(one)).isEqualTo(Period.HORIZON.of(other));
    }

    private static String isoWeek(LocalDate date) {
        return date.get(IsoFields.WEEK_BASED_YEAR) + "-W" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }
}
