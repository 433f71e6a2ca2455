package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationReaderTest {

    @ParameterizedTest
    @CsvSource({
        "30, 30d",
        "2 Weeks, 2w",
        "3 months, 90d",
        "1 month, 30d",
        "2mo, 60d",
        "4 years, 1460d",
        "1 Year, 365d",
        "2y, 730d",
        "9999999 years,",
        "3m,",
        "soon,",
    })
    void a_duration_nearly_right_is_put_in_days_or_weeks(String written, @Nullable String meant) {
        assertThat(onlyProblem(when("{trait: t, olderThan: " + written + "}")).suggestion())
                .isEqualTo(meant);
    }
}
