package dev.entente.domain.policy;

import static dev.entente.domain.Policies.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({
        "10, 1000, 10.00",
        "0.01, 1, 0.01",
        "-0.01, -1, -0.01",
        "0.09, 9, 0.09",
        "0.1, 10, 0.10",
        "-12.5, -1250, -12.50",
        "1.500, 150, 1.50",
        "0, 0, 0.00"
    })
    void points_are_hundredths_and_read_with_two_decimals(String text, long hundredths, String read) {
        assertThat(points(text).hundredths()).isEqualTo(hundredths);
        assertThat(points(text)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "10.005", "1e-30", "1e-999999999", "92233720368547758.08", "1e30", "1e999999999"})
    void more_than_two_decimals_and_what_no_score_can_hold_are_refused(String text) {
        assertThatThrownBy(() -> points(text)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sums_that_no_score_can_hold_are_refused_rather_than_wrong() {
        var most = new Points(Long.MAX_VALUE);
        assertThat(most.plus(new Points(-1)).hundredths()).isEqualTo(Long.MAX_VALUE - 1);
        assertThatThrownBy(() -> most.plus(new Points(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.minus(new Points(-1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Points.of(Long.MAX_VALUE / 100 + 1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void only_more_than_nothing_is_positive() {
        assertThat(points("0.01").isPositive()).isTrue();
        assertThat(points("0").isPositive()).isFalse();
        assertThat(points("-0.01").isPositive()).isFalse();
    }

    @Property
    void a_bar_is_reached_at_its_own_value(@ForAll @LongRange(min = -10_000, max = 10_000) long bar) {
        assertThat(new Points(bar - 1).atLeast(new Points(bar))).isFalse();
        assertThat(new Points(bar).atLeast(new Points(bar))).isTrue();
        assertThat(new Points(bar + 1).atLeast(new Points(bar))).isTrue();
    }

    @Property
    void points_read_as_their_decimals_do(@ForAll long hundredths) {
        var points = new Points(hundredths);
        assertThat(points).hasToString(points.value().toPlainString());
    }

    @Property
    void points_add_up_as_decimals_do(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long one,
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long other) {
        BigDecimal a = BigDecimal.valueOf(one, 2);
        BigDecimal b = BigDecimal.valueOf(other, 2);
        assertThat(Points.of(a).plus(Points.of(b)).value()).isEqualTo(a.add(b));
        assertThat(Points.of(a).minus(Points.of(b)).value()).isEqualTo(a.subtract(b));
        assertThat(Integer.signum(Points.of(a).compareTo(Points.of(b)))).isEqualTo(a.compareTo(b));
    }
}
