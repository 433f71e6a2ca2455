package dev.entente.rest.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.signal.RejectedSignal;
import dev.entente.domain.signal.Signal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedContextTest {

    private static final String WHO = "\"type\":\"track\",\"event\":\"e\",\"userId\":\"é\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {W}                               | {"context":{"a":1,"page":{"b":"é"}},W}
                    {W,"context":null}                | {W,"context":{"a":1,"page":{"b":"é"}}}
                    {W,"context":{}}                  | {W,"context":{"a":1,"page":{"b":"é"}}}
                    {W,"context":{"a" : 2, "c":{}},"d":[]} | {W,"context":{"page":{"b":"é"},"a" : 2, "c":{}},"d":[]}
                    {"context":{"page":null,"a":[1]},W}    | {"context":{"page":null,"a":[1]},W}
                    """)
    void what_a_batch_says_once_is_stored_with_each_message_that_does_not_say_it(String sent, String stored) {
        Signal signal = Parsing.batch("{\"batch\":[" + sent.replace("W", WHO) + "], \"context\" : {\"a\":1,"
                        + "\"traits\":{\"email\":\"all@acme.example\"},\"page\":{\"b\":\"é\"}}}")
                .accepted()
                .getFirst()
                .signal();

        assertThat(new String(signal.payload(), StandardCharsets.UTF_8)).isEqualTo(stored.replace("W", WHO));
    }

    @Test
    void it_means_what_it_means_in_a_message() {
        var message = Parsing.batch("{\"context\":{\"campaign\":{\"name\":\"spring\",\"medium\":\"cpc\"},"
                        + "\"traits\":{\"email\":\"all@acme.example\"}},\"batch\":[{" + WHO + "}]}")
                .accepted()
                .getFirst();

        assertThat(message.signal().campaign()).isEqualTo("spring");
        assertThat(message.signal().channel()).isEqualTo("cpc");
        assertThat(message.observation().traits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[]", "{}", "{\"context\":7,\"x\":1}", "null"})
    void a_message_that_cannot_be_accepted_still_fails_no_other(String sent) {
        assertThat(Parsing.batch("{\"context\":{\"a\":1},\"batch\":[" + sent + ",{" + WHO + "}]}"))
                .satisfies(parsed -> assertThat(parsed.accepted()).hasSize(1))
                .satisfies(parsed -> assertThat(parsed.rejected())
                        .extracting(RejectedSignal::index)
                        .containsExactly(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "[1]", "\"x\"", "{}", "{\"a\":\"\\u0000\"}"})
    void one_that_is_none_costs_no_message(String context) {
        assertThat(stored(context)).isEqualTo("{" + WHO + "}");
    }

    @Test
    void one_nested_too_deep_costs_no_message() {
        assertThat(stored("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}")).isEqualTo("{" + WHO + "}");
    }

    @ParameterizedTest
    @CsvSource({"4095, true", "4096, true", "4097, false"})
    void one_of_more_than_4_kib_is_not_looked_at(int bytes, boolean kept) {
        String context = "{\"a\":\"" + "x".repeat(bytes - 8) + "\"}";
        assertThat(context.getBytes(StandardCharsets.UTF_8)).hasSize(bytes);
        assertThat(stored(context).contains("context")).isEqualTo(kept);
    }

    @Test
    void bad_text_beside_it_moves_no_places() {
        String sent =
                "{\"x\":\"ÿ\",\"context\":{\"a\":1},\"batch\":[{\"type\":\"track\",\"event\":\"e\",\"userId\":\"u\"}]}";
        byte[] body = sent.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new String(Parsing.batch(body).accepted().getFirst().signal().payload(), StandardCharsets.UTF_8))
                .startsWith("{\"context\":{\"a\":1},");
    }

    private static String stored(String context) {
        return new String(
                Parsing.batch("{\"context\":" + context + ",\"batch\":[{" + WHO + "}]}")
                        .accepted()
                        .getFirst()
                        .signal()
                        .payload(),
                StandardCharsets.UTF_8);
    }
}
