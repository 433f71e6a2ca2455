package dev.entente.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OccurredAtTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T12:00:00Z");
    private static final long A_YEAR = 31_536_000;

    @Test
    void without_a_timestamp_it_occurred_when_it_was_received() {
        assertThat(OccurredAt.of(RECEIVED, null, null)).isEqualTo(RECEIVED);
        assertThat(OccurredAt.of(RECEIVED, RECEIVED.minusSeconds(60), null)).isEqualTo(RECEIVED);
    }

    @Test
    void without_a_time_of_sending_the_timestamp_holds_up_to_the_time_of_receipt() {
        assertThat(OccurredAt.of(RECEIVED, null, RECEIVED.minusSeconds(60))).isEqualTo(RECEIVED.minusSeconds(60));
        assertThat(OccurredAt.of(RECEIVED, null, RECEIVED)).isEqualTo(RECEIVED);
        assertThat(OccurredAt.of(RECEIVED, null, RECEIVED.plusNanos(1))).isEqualTo(RECEIVED);
    }

    @Test
    void a_clock_that_runs_ahead_by_25_hours_is_corrected_by_the_time_between_its_stamps() {
        Instant timestamp = RECEIVED.plus(Duration.ofHours(25));
        assertThat(OccurredAt.of(RECEIVED, timestamp.plusSeconds(90), timestamp))
                .isEqualTo(RECEIVED.minusSeconds(90));
    }

    @Test
    void a_clock_that_runs_behind_is_corrected_too() {
        Instant timestamp = Instant.EPOCH;
        assertThat(OccurredAt.of(RECEIVED, timestamp.plusSeconds(1), timestamp)).isEqualTo(RECEIVED.minusSeconds(1));
    }

    @Test
    void a_message_sent_before_it_happened_occurred_when_it_was_received() {
        assertThat(OccurredAt.of(RECEIVED, RECEIVED.minusSeconds(61), RECEIVED.minusSeconds(60)))
                .isEqualTo(RECEIVED);
    }

    @Test
    void the_first_and_last_years_that_can_be_written_do_no_harm() {
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59Z");
        assertThat(OccurredAt.of(RECEIVED, null, last)).isEqualTo(RECEIVED);
        assertThat(OccurredAt.of(RECEIVED, first, last)).isEqualTo(RECEIVED);
        assertThat(OccurredAt.of(RECEIVED, last, first)).isEqualTo(RECEIVED.minus(Duration.between(first, last)));
    }

    @Property
    void nothing_occurs_in_the_future_and_the_senders_clock_does_not_matter(
            @ForAll @LongRange(min = -A_YEAR, max = A_YEAR) long age,
            @ForAll @LongRange(min = -A_YEAR, max = A_YEAR) long wrong) {
        Instant timestamp = RECEIVED.minusSeconds(age).plusSeconds(wrong);
        Instant sentAt = RECEIVED.plusSeconds(wrong);
        Instant occurredAt = OccurredAt.of(RECEIVED, sentAt, timestamp);
        assertThat(occurredAt).isEqualTo(age < 0 ? RECEIVED : RECEIVED.minusSeconds(age));
    }
}
