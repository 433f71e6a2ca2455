package dev.entente.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecayTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 399, 400})
    void decay_takes_1_to_400_days(int days) {
        assertThat(new Decay.HalfLife(days).weight(days)).isEqualTo(0.5);
        assertThat(new Decay.Linear(days).weight(days)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 401})
    void other_lengths_are_refused_with_the_bound_and_the_value(int days) {
        assertThatThrownBy(() -> new Decay.HalfLife(days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decay takes 1 to 400 days, not " + days);
        assertThatThrownBy(() -> new Decay.Linear(days)).hasMessage("decay takes 1 to 400 days, not " + days);
    }
}
