package dev.entente.domain.policy;

import static dev.entente.domain.Policies.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradesTest {

    private static final Grades GRADES = new Grades(points("30"), points("15"), points("50"), points("20"));

    @ParameterizedTest
    @CsvSource({
        "30.01, 50.01, A1",
        "30, 50, A1",
        "29.99, 49.99, B2",
        "15.01, 20.01, B2",
        "15, 20, B2",
        "14.99, 19.99, C3",
        "-5, 50, C1",
        "30, -5, A3"
    })
    void fit_is_a_letter_and_engagement_a_number(String fit, String engagement, String grade) {
        assertThat(GRADES.of(points(fit), points(engagement))).hasToString(grade);
    }

    @Test
    void the_second_bar_lies_below_the_first() {
        assertThat(new Grades(points("1.01"), points("1"), points("2"), points("1")))
                .isNotNull();
        assertThatThrownBy(() -> new Grades(points("1"), points("1"), points("2"), points("1")))
                .hasMessageContaining("1.00");
        assertThatThrownBy(() -> new Grades(points("2"), points("1"), points("1"), points("1.01")))
                .hasMessageContaining("1.01");
    }
}
