package dev.entente.domain.policy;

import static dev.entente.domain.Policies.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MqlBarTest {

    @ParameterizedTest
    @ValueSource(strings = {"-10", "49.99", "50"})
    void the_leave_bar_is_at_most_the_enter_bar(String leave) {
        assertThat(new MqlBar(points("50"), points(leave), null, List.of()).leave())
                .isEqualTo(points(leave));
    }

    @Test
    void a_leave_bar_over_the_enter_bar_is_refused() {
        assertThatThrownBy(() -> new MqlBar(points("50"), points("50.01"), null, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the leave bar is at most the enter bar 50.00, not 50.01");
    }
}
