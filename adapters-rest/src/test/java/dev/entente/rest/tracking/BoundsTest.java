package dev.entente.rest.tracking;

import static dev.entente.domain.signal.SignalType.IDENTIFY;
import static dev.entente.domain.signal.SignalType.PAGE;
import static dev.entente.domain.signal.SignalType.TRACK;
import static dev.entente.rest.tracking.Parsing.by;
import static dev.entente.rest.tracking.Parsing.refused;
import static dev.entente.rest.tracking.Parsing.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    @Test
    void a_message_has_at_most_32_kib() {
        assertThat(Parsing.accepted(TRACK, ofSize(32 * 1024 - 1)).signal().payload())
                .hasSize(32 * 1024 - 1);
        assertThat(Parsing.accepted(TRACK, ofSize(32 * 1024)).signal().payload())
                .hasSize(32 * 1024);
        var tooLarge = rejected(TRACK, ofSize(32 * 1024 + 1));
        assertThat(tooLarge.code()).isEqualTo("message_too_large");
        assertThat(tooLarge.messageId()).isEqualTo("m-1");
        assertThat(tooLarge.payload()).hasSize(32 * 1024);
    }

    @Test
    void a_message_nests_at_most_32_deep() {
        assertThat(by(TRACK, "\"event\":\"e\",\"x\":" + nested(30)).signal().name())
                .isEqualTo("e");
        assertThat(by(TRACK, "\"event\":\"e\",\"x\":" + nested(31)).signal().name())
                .isEqualTo("e");
        assertThat(refused(TRACK, "\"event\":\"e\",\"x\":" + nested(32)).code()).isEqualTo("beyond_bounds");
        assertThat(refused(TRACK, "\"event\":\"e\",\"traits\":{\"t\":" + nested(31) + "}")
                        .code())
                .isEqualTo("beyond_bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId", "anonymousId"})
    void an_id_has_at_most_512_characters(String field) {
        assertThat(Parsing.accepted(IDENTIFY, "{\"" + field + "\":\"" + "u".repeat(512) + "\"}"))
                .isNotNull();
        assertThat(rejected(IDENTIFY, "{\"" + field + "\":\"" + "u".repeat(513) + "\"}")
                        .code())
                .isEqualTo("identity_too_long");
    }

    @Test
    void names_have_at_most_255_characters_and_paths_2048() {
        assertThat(by(TRACK, "\"event\":\"" + "e".repeat(255) + "\"").signal().name())
                .hasSize(255);
        assertThat(refused(TRACK, "\"event\":\"" + "e".repeat(256) + "\"").code())
                .isEqualTo("text_too_long");
        assertThat(by(PAGE, "\"properties\":{\"path\":\"/" + "p".repeat(2_047) + "\"}")
                        .signal()
                        .path())
                .hasSize(2_048);
        assertThat(refused(PAGE, "\"properties\":{\"path\":\"/" + "p".repeat(2_048) + "\"}")
                        .code())
                .isEqualTo("text_too_long");
        assertThat(refused(PAGE, "\"properties\":{\"channel\":\"" + "c".repeat(256) + "\"}")
                        .code())
                .isEqualTo("text_too_long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"event\":\"a\\u0000b\"",
                "\"event\":\"e\",\"properties\":{\"deep\":[{\"in\":\"\\ud800\"}]}",
                "\"event\":\"e\",\"properties\":{\"in a name \\udc00\":1}",
                "\"event\":\"e\",\"x\":\"\\ud83d\\u0041\"",
                "\"event\":\"e\",\"x\":\"\\\\\\u0000\""
            })
    void text_that_cannot_be_stored_is_rejected(String members) {
        assertThat(refused(TRACK, members).code()).isEqualTo("invalid_text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"event\":\"e\",\"x\":\"\\ud83d\\ude00\"",
                "\"event\":\"e\",\"x\":\"\\\\u0000 \\\\ud800\"",
                "\"event\":\"e\",\"x\":\"😀 مرحبا é\\u0301\""
            })
    void text_that_only_looks_so_is_taken(String members) {
        assertThat(by(TRACK, members).signal().name()).isEqualTo("e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nothing", "[]", "7", "{", "{\"userId\":}", "{\"userId\":\"u\"} {}", "{\"a\":1,}", "{'a':1}"
            })
    void what_is_no_message_is_rejected(String body) {
        assertThat(rejected(TRACK, body).code()).isIn("malformed_json", "not_an_object");
    }

    @Test
    void what_went_wrong_is_said_without_naming_classes() {
        assertThat(rejected(TRACK, "{\"userId\":tru}").detail()).isEqualTo("not valid JSON at byte 10");
    }

    @Test
    void a_rejected_message_is_recognised_by_its_id_wherever_that_stands() {
        assertThat(refused(TRACK, "\"event\":7,\"properties\":{\"messageId\":\"not me\"},\"messageId\":\"m-7\"")
                        .messageId())
                .isEqualTo("m-7");
        assertThat(refused(TRACK, "\"event\":7,\"messageId\":\"\\u0000\"").messageId())
                .isNull();
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String ofSize(int bytes) {
        String start = "{\"userId\":\"u\",\"event\":\"e\",\"properties\":{\"x\":\"";
        String end = "\"},\"messageId\":\"m-1\"}";
        String body = start + "x".repeat(bytes - start.length() - end.length()) + end;
        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSize(bytes);
        return body;
    }
}
