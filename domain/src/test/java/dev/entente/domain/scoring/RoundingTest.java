package dev.entente.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void a_tie_goes_to_the_even_neighbour() {
        assertThat(Rounding.halfEven(5, 10)).isZero();
        assertThat(Rounding.halfEven(15, 10)).isEqualTo(2);
        assertThat(Rounding.halfEven(25, 10)).isEqualTo(2);
        assertThat(Rounding.halfEven(-5, 10)).isZero();
        assertThat(Rounding.halfEven(-15, 10)).isEqualTo(-2);
        assertThat(Rounding.halfEven(-25, 10)).isEqualTo(-2);
    }

    @Test
    void beside_a_tie_the_nearer_neighbour_wins() {
        assertThat(Rounding.halfEven(14, 10)).isEqualTo(1);
        assertThat(Rounding.halfEven(16, 10)).isEqualTo(2);
        assertThat(Rounding.halfEven(-14, 10)).isEqualTo(-1);
        assertThat(Rounding.halfEven(-16, 10)).isEqualTo(-2);
    }

    @Property(tries = 300)
    void it_is_what_decimals_round_to(
            @ForAll @LongRange(min = -4_000_000_000_000L, max = 4_000_000_000_000L) long dividend,
            @ForAll @LongRange(min = 1, max = 2_000_000) long divisor) {
        long expected = BigDecimal.valueOf(dividend)
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
        assertThat(Rounding.halfEven(dividend, divisor)).isEqualTo(expected);
    }
}
