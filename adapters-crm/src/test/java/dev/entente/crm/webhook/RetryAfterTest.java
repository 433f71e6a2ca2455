package dev.entente.crm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                             | 2026-03-02T09:30:00Z",
                "120                           | 2026-03-02T09:32:00Z",
                "999999999                     | 2057-11-08T11:16:39Z",
                "Mon, 02 Mar 2026 09:45:00 GMT | 2026-03-02T09:45:00Z",
                "Mon, 02 Mar 2020 09:45:00 GMT | 2020-03-02T09:45:00Z"
            })
    void it_is_seconds_or_a_date(String header, Instant expected) {
        assertThat(RetryAfter.parse(header, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "1.5",
                "1e3",
                "9999999999",
                "soon",
                "١٢",
                "Tue, 02 Mar 2026 09:45:00 GMT",
                "2026-03-02T09:45:00Z"
            })
    void anything_else_says_nothing(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }
}
