package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneReaderTest {

    @ParameterizedTest
    @CsvSource({
        "europe/rome, Europe/Rome",
        "Rome, Europe/Rome",
        "Europe/Roma, Europe/Rome",
        "Eurpoe/Rome, Europe/Rome",
        "america/new york, America/New_York",
        "utc, UTC",
        "indianapolis, America/Indiana/Indianapolis",
    })
    void a_zone_is_put_right_where_one_place_alone_can_be_meant(String zone, String meant) {
        assertThat(onlyProblem(with("zone: " + zone)).suggestion()).isEqualTo(meant);
    }

    /** A policy that counts the days of another place is worse than one that is not read. */
    @ParameterizedTest
    @ValueSource(strings = {"CEST", "Munich", "Europe/Munich", "Irak", "West", "Europe/Oslb/Rome", "Asia/Roma"})
    void of_others_the_form_is_told_and_no_place_is_guessed(String zone) {
        Problem problem = onlyProblem(with("zone: " + zone));

        assertThat(problem.suggestion()).isNull();
        assertThat(problem.message())
                .isEqualTo("No time zone is called '%s'; a zone is written Area/City, as in Europe/Berlin.", zone);
    }
}
