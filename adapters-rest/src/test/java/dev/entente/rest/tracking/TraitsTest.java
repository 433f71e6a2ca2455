package dev.entente.rest.tracking;

import static dev.entente.domain.signal.SignalType.GROUP;
import static dev.entente.domain.signal.SignalType.IDENTIFY;
import static dev.entente.domain.signal.SignalType.TRACK;
import static dev.entente.rest.tracking.Parsing.by;
import static dev.entente.rest.tracking.Parsing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.Message;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.signal.SignalType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitsTest {

    @Test
    void every_kind_of_value_is_kept() {
        assertThat(traits(
                        IDENTIFY,
                        "\"traits\":{\"t\":\"x\",\"n\":1.50,\"f\":true,\"l\":[1,\"a\"],\"o\":{\"a\":null},\"c\":null}"))
                .isEqualTo(Map.of(
                        "t", new TraitValue.Text("x"),
                        "n", new TraitValue.Numeric(new BigDecimal("1.5")),
                        "f", new TraitValue.Flag(true),
                        "l", new TraitValue.Many(List.of(number("1"), new TraitValue.Text("a"))),
                        "o", new TraitValue.Fields(Map.of("a", TraitValue.CLEARED)),
                        "c", TraitValue.CLEARED));
    }

    @Test
    void large_whole_numbers_keep_every_digit() {
        assertThat(traits(IDENTIFY, "\"traits\":{\"n\":9007199254740993}"))
                .containsEntry("n", number("9007199254740993"));
    }

    @Test
    void the_traits_of_the_context_count_for_every_type_and_those_of_the_call_win() {
        String context =
                "\"event\":\"e\",\"groupId\":\"g\",\"context\":{\"traits\":{\"plan\":\"old\",\"title\":\"CEO\"}}";
        assertThat(traits(TRACK, context)).containsEntry("title", new TraitValue.Text("CEO"));
        assertThat(traits(IDENTIFY, context + ",\"traits\":{\"plan\":\"new\"}"))
                .containsEntry("plan", new TraitValue.Text("new"))
                .containsEntry("title", new TraitValue.Text("CEO"));
    }

    @Test
    void the_traits_of_a_track_are_its_own_affair() {
        assertThat(traits(TRACK, "\"event\":\"e\",\"traits\":{\"plan\":\"x\"}")).isEmpty();
    }

    @Test
    void a_group_is_the_company_and_its_traits_are_the_companys() {
        assertThat(traits(GROUP, "\"traits\":{\"name\":\"Acme\",\"employees\":50},\"groupId\":12"))
                .isEqualTo(Map.of(
                        "company.id", new TraitValue.Text("12"),
                        "company.name", new TraitValue.Text("Acme"),
                        "company.employees", number("50")));
    }

    @Test
    void a_company_among_the_persons_traits_is_the_company() {
        assertThat(traits(
                        IDENTIFY,
                        "\"traits\":{\"company\":{\"id\":\"c-1\",\"employees\":9},\"company.city\":\"Bonn\"}"))
                .isEqualTo(Map.of(
                        "company.id", new TraitValue.Text("c-1"),
                        "company.employees", number("9"),
                        "company.city", new TraitValue.Text("Bonn")));
        assertThat(traits(IDENTIFY, "\"traits\":{\"company\":\"Acme\"}"))
                .isEqualTo(Map.of("company", new TraitValue.Text("Acme")));
    }

    @Test
    void an_email_and_a_phone_name_the_person_and_stay_traits() {
        Message message = by(IDENTIFY, "\"traits\":{\"email\":\"A@B.example\",\"phone\":\"+49 30 1234\"}");
        assertThat(message.observation().claims()).isEqualTo(Claims.of("u-1", null, "a@b.example", "+49301234"));
        assertThat(message.observation().traits()).containsEntry("email", new TraitValue.Text("A@B.example"));
    }

    @Test
    void an_email_of_the_context_names_the_person_in_any_call() {
        assertThat(by(TRACK, "\"event\":\"e\",\"context\":{\"traits\":{\"email\":\"a@b.example\"}}")
                        .observation()
                        .claims()
                        .email())
                .isEqualTo(new Identity(IdentityKind.EMAIL, "a@b.example"));
    }

    @Test
    void the_email_of_a_company_names_nobody() {
        assertThat(by(GROUP, "\"groupId\":\"g\",\"traits\":{\"email\":\"info@acme.example\"}")
                        .observation()
                        .claims()
                        .email())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"nobody\"", "\"a@b@c\"", "\"a b@c\"", "\"\"", "5", "null", "{}"})
    void what_is_no_email_stays_a_trait(String email) {
        Message message = by(IDENTIFY, "\"traits\":{\"email\":" + email + ",\"phone\":\"ask me\"}");
        assertThat(message.observation().claims()).isEqualTo(Claims.of("u-1", null, null, null));
        assertThat(message.observation().traits()).containsKeys("email", "phone");
    }

    @Test
    void a_message_has_at_most_100_traits() {
        assertThat(traits(IDENTIFY, numbered(99))).hasSize(99);
        assertThat(traits(IDENTIFY, numbered(100))).hasSize(100);
        assertThat(refused(IDENTIFY, numbered(101)).code()).isEqualTo("too_many_traits");
    }

    @Test
    void a_traits_name_has_1_to_255_characters() {
        assertThat(refused(IDENTIFY, "\"traits\":{\"\":1}").code()).isEqualTo("invalid_trait_name");
        assertThat(traits(IDENTIFY, "\"traits\":{\"n\":1}")).hasSize(1);
        assertThat(traits(IDENTIFY, named("n".repeat(255)))).hasSize(1);
        assertThat(refused(IDENTIFY, named("n".repeat(256))).code()).isEqualTo("invalid_trait_name");
        assertThat(refused(GROUP, "\"groupId\":\"g\"," + named("n".repeat(248))).code())
                .isEqualTo("invalid_trait_name");
    }

    @Test
    void a_traits_text_has_at_most_8192_characters() {
        assertThat(traits(IDENTIFY, text(8_191))).hasSize(1);
        assertThat(traits(IDENTIFY, text(8_192))).hasSize(1);
        assertThat(refused(IDENTIFY, text(8_193)).code()).isEqualTo("trait_too_long");
        assertThat(refused(IDENTIFY, "\"traits\":{\"l\":[{\"a\":\"" + "x".repeat(8_193) + "\"}]}")
                        .code())
                .isEqualTo("trait_too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e307", "-1e307", "1e-308", "0", "0e9999", "1.7976931348623157e307"})
    void numbers_within_range_are_taken(String number) {
        assertThat(traits(IDENTIFY, "\"traits\":{\"n\":" + number + "}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "-1e999", "1e-400", "1e999999999", "1e99999999999"})
    void numbers_out_of_range_are_rejected(String number) {
        assertThat(refused(IDENTIFY, "\"traits\":{\"n\":" + number + "}").code())
                .isEqualTo("number_out_of_range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "01", "+1", ".5"})
    void what_is_no_number_is_no_json(String number) {
        assertThat(refused(IDENTIFY, "\"traits\":{\"n\":" + number + "}").code())
                .isEqualTo("malformed_json");
    }

    private static Map<String, TraitValue> traits(SignalType type, String members) {
        return by(type, members).observation().traits();
    }

    private static TraitValue number(String value) {
        return new TraitValue.Numeric(new BigDecimal(value));
    }

    private static String numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"t" + i + "\":" + i)
                .collect(Collectors.joining(",", "\"traits\":{", "}"));
    }

    private static String named(String name) {
        return "\"traits\":{\"" + name + "\":1}";
    }

    private static String text(int length) {
        return "\"traits\":{\"t\":\"" + "x".repeat(length) + "\"}";
    }
}
