package dev.entente.rest.tracking;

import static dev.entente.domain.signal.SignalType.PAGE;
import static dev.entente.domain.signal.SignalType.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.signal.SignalType;
import org.junit.jupiter.api.Test;

class MessageIdTest {

    private static final String TIMED = "\"event\":\"e\",\"timestamp\":\"2026-11-21T11:00:00Z\"";

    @Test
    void a_missing_id_is_derived_from_timed_content() {
        assertThat(id(TRACK, TIMED)).startsWith("derived-").hasSize(72).isEqualTo(id(TRACK, TIMED));
        assertThat(id(TRACK, TIMED)).isNotEqualTo(id(TRACK, TIMED + ",\"properties\":{\"a\":1}"));
        assertThat(id(TRACK, TIMED)).isNotEqualTo(id(PAGE, TIMED));
    }

    @Test
    void what_a_retry_changes_is_no_content() {
        String sentAgain = TIMED
                + " , \"sentAt\":\"2026-11-21T11:30:00Z\",\"_metadata\":{\"retryCount\":2},\"writeKey\":\"k\",\"messageId\":\"\"";
        assertThat(id(TRACK, sentAgain)).isEqualTo(id(TRACK, TIMED));
        assertThat(id(TRACK, "\"type\":\"track\"," + TIMED)).isEqualTo(id(TRACK, TIMED));
    }

    @Test
    void it_is_the_same_in_a_batch() {
        var batch = Parsing.batch("{\"batch\":[7,{\"userId\":\"u-1\",\"type\":\"track\"," + TIMED + "}]}");
        assertThat(batch.accepted().getFirst().signal().messageId().value()).isEqualTo(id(TRACK, TIMED));
    }

    @Test
    void content_without_a_time_is_new_each_time() {
        assertThat(id(TRACK, "\"event\":\"e\"")).isNotEqualTo(id(TRACK, "\"event\":\"e\""));
    }

    @Test
    void replayed_content_without_a_time_is_the_same_each_time_and_keeps_the_time_it_came() {
        var rejected = Parsing.refused(TRACK, "\"event\":null");
        var once = Parsing.again(rejected, "{\"userId\":\"u\",\"event\":\"e\"}")
                .accepted()
                .getFirst();
        assertThat(once.signal().messageId().value()).isEqualTo("rejected-" + rejected.id());
        assertThat(once.signal().receivedAt()).isEqualTo(rejected.receivedAt());
    }

    @Test
    void an_id_has_at_most_255_characters() {
        assertThat(id(TRACK, TIMED + ",\"messageId\":\"" + "m".repeat(255) + "\""))
                .hasSize(255);
        var rejected = Parsing.refused(TRACK, TIMED + ",\"messageId\":\"" + "m".repeat(256) + "\"");
        assertThat(rejected.code()).isEqualTo("text_too_long");
        assertThat(rejected.messageId()).isNull();
    }

    private static String id(SignalType type, String members) {
        return Parsing.by(type, members).signal().messageId().value();
    }
}
