package dev.entente.rest.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entente.domain.signal.RejectedSignal;
import dev.entente.rest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class BatchTest {

    private static final String GOOD = "{\"type\":\"track\",\"event\":\"é\",\"userId\":\"u\"}";

    @Test
    void each_message_keeps_its_own_bytes_and_place() {
        var parsed =
                Parsing.batch("{\"batch\": [ " + GOOD + " , 7,null, \"x\" ,[1],{}, " + GOOD + "],\"writeKey\":\"k\"}");

        assertThat(parsed.accepted())
                .extracting(message -> new String(message.signal().payload(), StandardCharsets.UTF_8))
                .containsExactly(GOOD, GOOD);
        assertThat(parsed.rejected()).extracting(RejectedSignal::index).containsExactly(1, 2, 3, 4, 5);
        assertThat(parsed.rejected())
                .extracting(rejected -> new String(rejected.payload(), StandardCharsets.UTF_8))
                .containsExactly("7", "null", "\"x\"", "[1]", "{}");
        assertThat(parsed.rejected()).extracting(RejectedSignal::type).containsOnlyNulls();
    }

    @Test
    void an_item_names_its_type() {
        assertThat(Parsing.batch("{\"batch\":[{\"userId\":\"u\",\"event\":\"e\"}]}")
                        .rejected())
                .extracting(RejectedSignal::code)
                .containsExactly("missing_type");
    }

    @Test
    void bad_text_and_deep_nesting_stay_inside_their_message() {
        byte[] body = ("{\"batch\":[" + GOOD + ",{\"bad\":\"?\"}," + GOOD + ",{\"x\":" + "[".repeat(5_000)
                        + "]".repeat(5_000) + "}," + GOOD + "]}")
                .getBytes(StandardCharsets.ISO_8859_1); // so that é and ? below are no UTF-8
        var parsed = Parsing.batch(body);
        assertThat(parsed.rejected())
                .extracting(RejectedSignal::code)
                .containsExactly("invalid_text", "missing_type", "invalid_text", "beyond_bounds", "invalid_text");
    }

    @Test
    void a_nul_byte_stays_inside_its_message() {
        byte[] body = ("{\"batch\":[" + GOOD + ",{\"bad\":\"\u0000\"}," + GOOD + "]}").getBytes(StandardCharsets.UTF_8);
        assertThat(Parsing.batch(body).accepted()).hasSize(2);
    }

    @Test
    void an_oversized_message_is_rejected_alone() {
        String large = "{\"type\":\"track\",\"event\":\"e\",\"userId\":\"u\",\"x\":\"" + "x".repeat(33_000) + "\"}";
        var parsed = Parsing.batch("{\"batch\":[" + GOOD + "," + large + "," + GOOD + "]}");
        assertThat(parsed.accepted()).hasSize(2);
        assertThat(parsed.rejected()).extracting(RejectedSignal::code).containsExactly("message_too_large");
    }

    @Test
    void a_batch_has_at_most_500_messages() {
        assertThat(Parsing.batch(batchOf(499)).accepted()).hasSize(499);
        assertThat(Parsing.batch(batchOf(500)).accepted()).hasSize(500);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Parsing.batch(batchOf(501)))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
    }

    @Test
    void an_empty_batch_is_nothing_wrong() {
        assertThat(Parsing.batch("{\"batch\":[]}"))
                .isEqualTo(new ParsedMessages(java.util.List.of(), java.util.List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "batch",
                "[]",
                "{}",
                "{\"batch\":{}}",
                "{\"batch\":null}",
                "{\"batch\":[",
                "{\"batch\":[{}",
                "{\"batch\":[{} {}]}",
                "{\"batch\":[tru]}",
                "{\"batch\":[]} x",
                "{\"batch\":[],\"batch\":[]}",
                "\ufeff{\"batch\":[]}"
            })
    void what_is_no_batch_is_refused_as_a_whole(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Parsing.batch(body))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("malformed_json"));
    }

    private static String batchOf(int messages) {
        return IntStream.range(0, messages).mapToObj(i -> GOOD).collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }
}
