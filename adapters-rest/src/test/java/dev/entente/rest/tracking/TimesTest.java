package dev.entente.rest.tracking;

import static dev.entente.domain.signal.SignalType.TRACK;
import static dev.entente.rest.tracking.Parsing.NOON;
import static dev.entente.rest.tracking.Parsing.by;
import static dev.entente.rest.tracking.Parsing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At noon by our clock. */
class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "'\"timestamp\":\"2026-11-21T11:00:00Z\"', 2026-11-21T11:00:00Z",
        "'\"timestamp\":\"2026-11-21T13:00:00.5+02:00\"', 2026-11-21T11:00:00.500Z",
        "'\"originalTimestamp\":\"2026-11-21T11:00:00Z\"', 2026-11-21T11:00:00Z",
        "'\"timestamp\":\"2026-11-20T00:00:00Z\",\"originalTimestamp\":\"2026-11-21T11:00:00Z\"', 2026-11-20T00:00:00Z",
        "'\"timestamp\":null,\"originalTimestamp\":\"2026-11-21T11:00:00Z\"', 2026-11-21T11:00:00Z",
        "'\"timestamp\":\"2026-11-21T08:00:00Z\",\"sentAt\":\"2026-11-21T09:30:00Z\"', 2026-11-21T10:30:00Z",
        "'\"timestamp\":\"2026-11-22T08:00:00Z\",\"sentAt\":\"2026-11-22T09:30:00Z\"', 2026-11-21T10:30:00Z",
        "'\"timestamp\":\"2026-11-21T09:30:00Z\",\"sentAt\":\"2026-11-21T08:00:00Z\"', 2026-11-21T12:00:00Z",
        "'\"timestamp\":\"2026-11-22T13:00:00Z\"', 2026-11-21T12:00:00Z",
        "'\"timestamp\":\"9999-12-31T23:59:59Z\"', 2026-11-21T12:00:00Z",
        "'\"timestamp\":\"1970-01-01T00:00:00Z\"', 1970-01-01T00:00:00Z",
        "'\"timestamp\":\"2026-11-21T11:59:59.9999999Z\"', 2026-11-21T11:59:59.999999Z",
    })
    void a_signal_occurred_when_its_sender_says_by_our_clock(String members, Instant occurredAt) {
        var message = by(TRACK, "\"event\":\"e\"," + members);
        assertThat(message.signal().occurredAt()).isEqualTo(occurredAt);
        assertThat(message.observation().observedAt()).isEqualTo(occurredAt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"timestamp\":\"yesterday\"",
                "\"timestamp\":\"\"",
                "\"timestamp\":\"2026-11-21T11:00:00\"",
                "\"timestamp\":\"2026-11-21\"",
                "\"timestamp\":\"0001-01-01T00:00:00Z\"",
                "\"timestamp\":\"1969-12-31T23:59:59.999999Z\"",
                "\"timestamp\":\"+10000-01-01T00:00:00Z\"",
                "\"originalTimestamp\":\"soon\"",
                "\"timestamp\":\"2026-11-21T11:00:00Z\",\"sentAt\":\"soon\"",
                "\"timestamp\":\"1970-01-01T00:00:00Z\",\"sentAt\":\"9999-01-01T00:00:00Z\""
            })
    void an_unreadable_or_absurd_time_is_rejected(String members) {
        assertThat(refused(TRACK, "\"event\":\"e\"," + members).code()).isEqualTo("invalid_timestamp");
    }

    @Test
    void the_envelope_s_sent_at_is_for_messages_without_their_own() {
        var parsed = Parsing.batch("""
                {"batch":[
                  {"type":"track","event":"e","userId":"u","timestamp":"2026-11-21T08:00:00Z"},
                  {"type":"track","event":"e","userId":"u","timestamp":"2026-11-21T08:00:00Z","sentAt":"2026-11-21T08:30:00Z"}
                ],"timestamp":"2026-11-21T01:00:00Z","sentAt":"2026-11-21T09:00:00Z"}""");
        assertThat(parsed.accepted())
                .extracting(message -> message.signal().occurredAt())
                .containsExactly(Instant.parse("2026-11-21T11:00:00Z"), Instant.parse("2026-11-21T11:30:00Z"));
    }

    @Test
    void an_unreadable_sent_at_of_the_envelope_costs_nothing() {
        var parsed = Parsing.batch("{\"batch\":[{\"type\":\"page\",\"userId\":\"u\"}],\"sentAt\":\"soon\"}");
        assertThat(parsed.accepted())
                .first()
                .extracting(message -> message.signal().occurredAt())
                .isEqualTo(NOON);
    }
}
