package dev.entente.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1000000",
        "1, 977160", // 977159.968
        "15, 707107", // 707106.781
        "30, 500000",
        "60, 250000",
        "179, 15990", // 15990.229
        "180, 15625",
        "181, 0",
        "-1, 0"
    })
    void a_half_life_of_30_days_halves_the_weight_every_30_days_up_to_the_horizon(int age, int millionths) {
        assertThat(Weights.of(new Decay.HalfLife(30), 180).at(age)).isEqualTo(millionths);
    }

    @ParameterizedTest
    @CsvSource({"6, 15625", "7, 7812", "8, 3906", "9, 1953", "20, 1", "21, 0"})
    void a_half_life_rounds_half_to_even(int age, int millionths) {
        assertThat(Weights.of(new Decay.HalfLife(1), 180).at(age)).isEqualTo(millionths);
    }

    @Property
    void a_half_life_is_the_nearest_millionth_of_the_real_power(
            @ForAll @IntRange(min = 1, max = 400) int halfLife, @ForAll @IntRange(min = 0, max = 400) int age) {
        int weight = Weights.of(new Decay.HalfLife(halfLife), 400).at(age);

        // w - 1/2 <= 10^6 / 2^(age/h) <= w + 1/2, raised to the power of h so that all of it is whole
        BigInteger exact = BigInteger.valueOf(2_000_000).pow(halfLife);
        assertThat(power(2 * weight - 1, halfLife, age)).isLessThanOrEqualTo(exact);
        assertThat(power(2 * weight + 1, halfLife, age)).isGreaterThanOrEqualTo(exact);
    }

    private static BigInteger power(int twice, int halfLife, int age) {
        BigInteger magnitude = BigInteger.valueOf(Math.abs(twice)).pow(halfLife).shiftLeft(age);
        return twice < 0 ? magnitude.negate() : magnitude;
    }

    @Property
    void a_linear_decay_is_the_fraction_of_days_left(
            @ForAll @IntRange(min = 1, max = 400) int days, @ForAll @IntRange(min = 0, max = 400) int age) {
        int expected = BigDecimal.valueOf(Math.max(0, days - age))
                .movePointRight(6)
                .divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_EVEN)
                .intValueExact();
        assertThat(Weights.of(new Decay.Linear(days), 400).at(age)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 992188", "3, 976562", "127, 7812", "128, 0", "129, 0"})
    void a_linear_decay_rounds_half_to_even(int age, int millionths) {
        assertThat(Weights.of(new Decay.Linear(128), 400).at(age)).isEqualTo(millionths);
    }

    @Test
    void without_decay_the_weight_is_full_up_to_the_horizon_and_nothing_beyond() {
        Weights weights = Weights.of(new Decay.None(), 10);
        assertThat(weights.at(0)).isEqualTo(Weights.ONE);
        assertThat(weights.at(9)).isEqualTo(Weights.ONE);
        assertThat(weights.at(10)).isEqualTo(Weights.ONE);
        assertThat(weights.at(11)).isZero();
    }

    @Property
    void no_weight_grows_with_age(@ForAll @IntRange(min = 1, max = 400) int days) {
        for (Decay decay : new Decay[] {new Decay.HalfLife(days), new Decay.Linear(days), new Decay.None()}) {
            Weights weights = Weights.of(decay, days);
            for (int age = 0; age <= days; age++) {
                assertThat(weights.at(age + 1)).isBetween(0, weights.at(age));
            }
        }
    }
}
