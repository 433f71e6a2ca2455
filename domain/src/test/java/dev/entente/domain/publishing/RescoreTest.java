package dev.entente.domain.publishing;

import static dev.entente.domain.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.publishing.Rescore.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RescoreTest {

    private static final long LEADS = 1_000;

    @ParameterizedTest
    @CsvSource({"0, 1000", "1, 999", "999, 1", "1000, 0", "1001, 0"})
    void what_is_not_computed_yet_remains(long done, long remaining) {
        assertThat(running(done).remaining()).isEqualTo(remaining);
        assertThat(ended(State.FAILED, done, NOON).remaining())
                .as("after it failed")
                .isEqualTo(remaining);
    }

    /** Leads that went away since it began were counted, and are computed by nobody. */
    @Test
    void of_what_is_completed_nothing_remains() {
        assertThat(ended(State.COMPLETED, 998, NOON).remaining()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0,    0, 0.0",
        "0,  400, 400000.0",
        "1,  400, 400000.0",
        "2,  400, 200000.0",
        "999, 50, 50.1",
        "1000, 50, 50.0",
        "7000, 50, 7.1",
        "86400000, 1, 0.0"
    })
    void while_it_runs_it_is_as_fast_as_it_was_until_now(long millis, long done, String perSecond) {
        assertThat(running(done).rate(NOON.plusMillis(millis))).isEqualByComparingTo(perSecond);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED", "FAILED"})
    void what_has_ended_keeps_the_speed_that_it_had(State state) {
        var rescore = ended(state, 500, NOON.plusMillis(2_500));
        assertThat(rescore.rate(NOON.plusSeconds(3_600))).isEqualByComparingTo("200");
    }

    private static Rescore running(long done) {
        return rescore(State.RUNNING, done, null);
    }

    private static Rescore ended(State state, long done, Instant at) {
        return rescore(state, done, at);
    }

    private static Rescore rescore(State state, long done, @Nullable Instant endedAt) {
        return new Rescore(2, state, null, LEADS, done, List.of(), NOON, endedAt, null);
    }
}
