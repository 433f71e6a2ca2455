package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.profile.TraitValue.Flag;
import dev.entente.domain.profile.TraitValue.Many;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.signal.Details;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPayloadTextTest {

    private final JsonPayloadText json = new JsonPayloadText();

    @Test
    void properties_and_context_are_read_and_the_rest_is_skipped() {
        Details details = read("""
                {"type": "track", "event": "Form Submitted", "traits": {"a": [{}, [1, {"b": 2}]]},
                 "properties": {"formId": "contact", "fields": 3, "paid": true, "tags": ["a", 2], "none": null},
                 "context": {"userAgent": "Bot/1.0", "page": {"path": "/a"}}, "userId": 7}""");

        assertThat(details.properties())
                .isEqualTo(new Fields(Map.of(
                        "formId",
                        new Text("contact"),
                        "fields",
                        new Numeric(new BigDecimal(3)),
                        "paid",
                        new Flag(true),
                        "tags",
                        new Many(List.of(new Text("a"), new Numeric(BigDecimal.TWO))),
                        "none",
                        TraitValue.CLEARED)));
        assertThat(details.context().get("userAgent")).contains(new Text("Bot/1.0"));
        assertThat(details.context().get("page")).contains(new Fields(Map.of("path", new Text("/a"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "{\"properties\": {\"a\": 1}",
                "{\"properties\": {\"a\": NaN}}",
                "{\"properties\": {\"a\": 1}, \"context\": {",
                "{\"properties\": [1]}",
                "{\"properties\": \"a\", \"context\": null}"
            })
    void what_cannot_be_read_says_nothing(String payload) {
        assertThat(read(payload)).isEqualTo(Details.NONE);
    }

    @Test
    void bytes_that_are_no_text_say_nothing() {
        assertThat(json.read(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}))
                .isEqualTo(Details.NONE);
    }

    @Test
    void of_a_name_that_comes_twice_the_last_counts() {
        assertThat(property("{\"properties\": {\"a\": 1, \"a\": \"last\"}}")).isEqualTo(new Text("last"));
        assertThat(property("{\"properties\": {\"a\": 1}, \"properties\": {\"a\": \"last\"}}"))
                .isEqualTo(new Text("last"));
    }

    @Test
    void objects_nest_32_deep_and_no_deeper() {
        assertThat(read(nested(31)).properties().values()).isNotEmpty();
        assertThat(read(nested(32))).isEqualTo(Details.NONE);
    }

    private static String nested(int depth) {
        return "{\"properties\": " + "{\"a\": ".repeat(depth) + "1" + "}".repeat(depth) + "}";
    }

    @ParameterizedTest
    @CsvSource({"999, 999", "1000, 1000", "1001, 1000"})
    void a_text_is_known_by_its_first_thousand_characters(int length, int known) {
        assertThat(property("{\"properties\": {\"a\": \"" + "x".repeat(length) + "\"}}"))
                .isEqualTo(new Text("x".repeat(known)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e307", "-1.5e307", "0e999999", "1E-308", "12345678901234567890.5"})
    void a_number_is_one_by_its_value(String number) {
        assertThat(property("{\"properties\": {\"a\": " + number + "}}"))
                .isEqualTo(new Numeric(new BigDecimal(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "1e-310", "1e999999", "1e999999999999", "-1e-999999999"})
    void a_number_beyond_reckoning_is_the_text_that_spells_it(String number) {
        assertThat(property("{\"properties\": {\"a\": " + number + "}}")).isEqualTo(new Text(number));
    }

    @Test
    void a_number_of_more_than_a_thousand_digits_says_nothing() {
        assertThat(read("{\"properties\": {\"a\": " + "9".repeat(1_001) + "}}")).isEqualTo(Details.NONE);
    }

    private TraitValue property(String payload) {
        return read(payload).properties().get("a").orElseThrow();
    }

    private Details read(String payload) {
        return json.read(payload.getBytes(StandardCharsets.UTF_8));
    }
}
