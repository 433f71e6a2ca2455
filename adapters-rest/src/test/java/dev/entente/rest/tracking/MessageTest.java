package dev.entente.rest.tracking;

import static dev.entente.domain.signal.SignalType.ALIAS;
import static dev.entente.domain.signal.SignalType.GROUP;
import static dev.entente.domain.signal.SignalType.IDENTIFY;
import static dev.entente.domain.signal.SignalType.PAGE;
import static dev.entente.domain.signal.SignalType.SCREEN;
import static dev.entente.domain.signal.SignalType.TRACK;
import static dev.entente.rest.tracking.Parsing.NOON;
import static dev.entente.rest.tracking.Parsing.accepted;
import static dev.entente.rest.tracking.Parsing.by;
import static dev.entente.rest.tracking.Parsing.refused;
import static dev.entente.rest.tracking.Parsing.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.Message;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    @Test
    void a_track_says_who_did_what_and_keeps_its_bytes() {
        String body = "{\"userId\":\"u-1\",\"event\":\"Demo Requested\",\"messageId\":\"m-1\"}";

        Message message = accepted(TRACK, " " + body + "\n");

        assertThat(message.observation().claims()).isEqualTo(Claims.of("u-1", null, null, null));
        Signal signal = message.signal();
        assertThat(signal.type()).isEqualTo(TRACK);
        assertThat(signal.name()).isEqualTo("Demo Requested");
        assertThat(signal.messageId().value()).isEqualTo("m-1");
        assertThat(signal.receivedAt()).isEqualTo(NOON);
        assertThat(signal.payload()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_message_says_its_type_before_the_path_does() {
        assertThat(by(TRACK, "\"type\":\"page\",\"name\":\"Home\"").signal().type())
                .isEqualTo(PAGE);
    }

    @Test
    void an_unknown_type_is_rejected() {
        assertThat(refused(TRACK, "\"type\":\"purchase\"").code()).isEqualTo("unknown_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"event\":\"\"", "\"event\":\"  \"", "\"event\":null", "\"properties\":{}"})
    void a_track_needs_an_event(String members) {
        assertThat(refused(TRACK, members).code()).isEqualTo("missing_field");
    }

    @Test
    void a_group_needs_a_group_id_and_an_alias_two_ids() {
        assertThat(refused(GROUP, "\"traits\":{}").code()).isEqualTo("missing_field");
        assertThat(refused(ALIAS, "\"context\":{}").code()).isEqualTo("missing_field");
        assertThat(rejected(ALIAS, "{\"anonymousId\":\"a\",\"previousId\":\"b\"}")
                        .code())
                .isEqualTo("missing_field");
    }

    @Test
    void an_alias_names_the_former_id() {
        assertThat(by(ALIAS, "\"previousId\":\"anon-3\"").observation().claims())
                .isEqualTo(Claims.of("u-1", null, null, null).withPreviousId("anon-3"));
    }

    @ParameterizedTest
    @EnumSource(SignalType.class)
    void a_message_without_any_id_is_rejected(SignalType type) {
        assertThat(rejected(type, "{\"event\":\"e\",\"groupId\":\"g\",\"previousId\":\"p\"}")
                        .code())
                .isEqualTo("missing_identity");
    }

    @ParameterizedTest
    @CsvSource({"null", "''", "'  '"})
    void a_blank_id_is_none(String blank) {
        String value = blank.equals("null") ? "null" : "\"" + blank + "\"";
        assertThat(accepted(IDENTIFY, "{\"userId\":" + value + ",\"anonymousId\":\"a-1\"}")
                        .observation()
                        .claims())
                .isEqualTo(Claims.of(null, "a-1", null, null));
    }

    @Test
    void whole_numbers_are_ids_too() {
        Message message = accepted(GROUP, "{\"userId\":42,\"anonymousId\":7,\"groupId\":12,\"messageId\":99}");
        assertThat(message.observation().claims()).isEqualTo(Claims.of("42", "7", null, null));
        assertThat(message.signal().messageId().value()).isEqualTo("99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "true", "{}", "[\"u\"]"})
    void other_values_are_no_ids(String value) {
        assertThat(rejected(IDENTIFY, "{\"userId\":" + value + "}").code()).isEqualTo("wrong_type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"event\":5",
                "\"event\":\"e\",\"name\":[]",
                "\"event\":\"e\",\"properties\":\"p\"",
                "\"event\":\"e\",\"context\":[1]",
                "\"event\":\"e\",\"traits\":7",
                "\"event\":\"e\",\"timestamp\":1767323045678"
            })
    void a_field_of_the_protocol_has_its_type(String members) {
        assertThat(refused(TRACK, members).code()).isEqualTo("wrong_type");
    }

    @Test
    void nulls_where_objects_belong_are_as_good_as_absent() {
        Message message = by(
                TRACK,
                "\"event\":\"e\",\"properties\":null,\"traits\":null,\"timestamp\":null,\"messageId\":null,"
                        + "\"context\":{\"traits\":null,\"page\":null,\"campaign\":null}");
        assertThat(message.observation().traits()).isEmpty();
        assertThat(message.signal().occurredAt()).isEqualTo(NOON);
    }

    @Test
    void pages_and_screens_have_names_and_need_none() {
        assertThat(by(PAGE, "\"name\":\"Pricing\"").signal().name()).isEqualTo("Pricing");
        assertThat(by(SCREEN, "\"name\":\"Home\"").signal().name()).isEqualTo("Home");
        assertThat(by(PAGE, "\"category\":\"Docs\"").signal().name()).isNull();
        assertThat(by(IDENTIFY, "\"name\":\"not ours\"").signal().name()).isNull();
    }

    @Test
    void only_a_page_has_a_path() {
        String context = "\"event\":\"e\",\"context\":{\"page\":{\"path\":\"/demo\"}}";
        assertThat(by(PAGE, context).signal().path()).isEqualTo("/demo");
        assertThat(by(TRACK, context).signal().path()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'\"properties\":{\"channel\":\"webinar\"},\"context\":{\"campaign\":{\"medium\":\"cpc\"}}', webinar",
                "'\"context\":{\"campaign\":{\"source\":\"news\",\"medium\":\"email\"}}', email",
                "'\"context\":{\"campaign\":{\"source\":\"news\"}}', news",
                "'\"channel\":\"server\"', none",
                "'\"properties\":{\"channel\":{\"a\":1}},\"context\":{\"campaign\":{\"medium\":\"\"}}', none",
            })
    void the_channel_is_the_referring_one(String members, @Nullable String channel) {
        Message message = by(TRACK, "\"event\":\"e\"," + members);
        assertThat(message.signal().channel()).isEqualTo(channel);
        assertThat(message.observation().channel()).isEqualTo(channel);
    }

    @Test
    void the_campaign_has_a_name() {
        assertThat(by(PAGE, "\"context\":{\"campaign\":{\"name\":\"spring\"}}")
                        .signal()
                        .campaign())
                .isEqualTo("spring");
    }

    @Test
    void fields_nobody_knows_are_kept() {
        assertThat(by(TRACK, "\"event\":\"e\",\"integrations\":{\"All\":[1,{\"x\":null}]}")
                        .signal()
                        .payload())
                .asString(StandardCharsets.UTF_8)
                .contains("integrations");
    }
}
