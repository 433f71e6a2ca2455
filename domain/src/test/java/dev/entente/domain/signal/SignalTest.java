package dev.entente.domain.signal;

import static dev.entente.domain.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 254, 255})
    void a_message_id_has_1_to_255_characters(int length) {
        assertThat(new MessageId("m".repeat(length)).value()).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void other_message_ids_are_refused_with_the_bound_and_the_length(int length) {
        assertThatThrownBy(() -> new MessageId("m".repeat(length)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a messageId has 1 to 255 characters, not " + length);
    }

    @Test
    void a_signal_occurs_when_it_is_received_or_before() {
        assertThat(signal(NOON, NOON).occurredAt()).isEqualTo(NOON);
        assertThat(signal(NOON.minusNanos(1), NOON).occurredAt()).isEqualTo(NOON.minusNanos(1));
        assertThatThrownBy(() -> signal(NOON.plusNanos(1), NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a signal occurs before it is received, not at 2026-03-02T12:00:00.000000001Z for "
                        + "2026-03-02T12:00:00Z");
    }

    private static Signal signal(Instant occurredAt, Instant receivedAt) {
        return new Signal(
                new MessageId("m"), SignalType.TRACK, "Any", null, null, null, occurredAt, receivedAt, new byte[0]);
    }
}
