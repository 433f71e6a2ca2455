package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Example;
import dev.entente.domain.policy.Example.Act;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.profile.TraitValue.Many;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.signal.SignalType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleReaderTest {

    @Test
    void a_text_may_have_no_examples() {
        assertThat(read("{}").problems()).isEmpty();
        assertThat(read(with("examples: null"))).isEqualTo(ExampleReader.Examples.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void a_signal_may_be_named_by_its_type_alone(SignalType type) {
        assertThat(act("type: " + type.name().toLowerCase(Locale.ROOT)).type()).isEqualTo(type);
    }

    @Test
    void a_type_that_there_is_not_is_told() {
        assertThat(problem("signals: [{type: identyfy}]"))
                .extracting(Problem::pointer, Problem::suggestion)
                .containsExactly("/examples/0/signals/0/type", "identify");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page: /pricing/?plan=team#top                   | /pricing
            page: /pricing, properties: {plan: team}        | /pricing
            page: /pricing, properties: {path: /old}        | /old
            """)
    void a_page_says_its_path_unless_it_says_another(String act, String path) {
        assertThat(act(act).path()).isEqualTo("/pricing");
        assertThat(act(act).properties().get("path")).contains(new Text(path));
    }

    @Test
    void what_is_no_page_says_what_it_says() {
        assertThat(act("event: E, properties: {plan: team}").properties().values())
                .isEqualTo(Map.of("plan", new Text("team")));
        assertThat(act("page: Pricing").properties().values()).isEmpty();
    }

    @Test
    void a_company_of_a_lead_is_its_company_and_other_objects_are_traits() {
        Example example = example("lead: {company: {employees: 100}, address: {city: Bonn}, tags: [a, [b]]}");

        assertThat(example.lead())
                .isEqualTo(Map.of(
                        "company.employees", new Numeric(new BigDecimal(100)),
                        "address", new Fields(Map.of("city", new Text("Bonn"))),
                        "tags", new Many(List.of(new Text("a"), new Many(List.of(new Text("b")))))));
        assertThat(example("lead: {company: ACME}").lead()).isEqualTo(Map.of("company", new Text("ACME")));
        assertThat(example("lead: {company: null, name: \"\"}").lead())
                .isEqualTo(Map.of("company", TraitValue.CLEARED, "name", new Text("")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tags: [a, 0x1F] | /examples/0/lead/tags/1
            seats: 0x1F     | /examples/0/lead/seats
            """)
    void an_example_with_a_value_that_cannot_be_read_is_left_out(String trait, String pointer) {
        var read = read(with("examples: [{name: a, expect: LEAD, lead: {" + trait + "}}]"));

        assertThat(read.examples()).isEmpty();
        assertThat(read.problems()).extracting(Problem::pointer).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2026-02-28", "2099-12-31"})
    void an_example_is_of_this_century(String day) {
        assertThat(example("at: \"" + day + "\"").day()).isEqualTo(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31, An example is of the years 2000 to 2099.",
        "2100-01-01, An example is of the years 2000 to 2099.",
        "2026-02-29, 'Expected a day such as 2026-03-11, not ''2026-02-29''.'"
    })
    void another_day_is_refused(String day, String message) {
        assertThat(problem("at: \"" + day + "\"").message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"4999, true", "5000, true", "5001, false"})
    void examples_have_5_000_signals_together_and_no_more(int signals, boolean accepted) {
        String list = "[" + "{event: E, times: 1000},".repeat(4) + "{event: E, times: %d}]";
        String text = with("examples: [{name: a, expect: LEAD, signals: [{event: E}, {event: E, times: 2}]},"
                + "{name: b, expect: LEAD, signals: " + list.formatted(signals - 4_003) + "}]");

        assertThat(read(text).problems().isEmpty()).isEqualTo(accepted);
    }

    private static Act act(String keys) {
        return example("signals: [{" + keys + "}]").signals().getFirst();
    }

    private static Example example(String keys) {
        var read = one(keys);
        assertThat(read.problems()).isEmpty();
        return read.examples().getFirst();
    }

    private static Problem problem(String keys) {
        assertThat(one(keys).problems()).hasSize(1);
        return one(keys).problems().getFirst();
    }

    private static ExampleReader.Examples one(String keys) {
        return read(with("examples: [{name: a, expect: LEAD, " + keys + "}]"));
    }

    private static ExampleReader.Examples read(String text) {
        return ExampleReader.read(FlowText.tree(text));
    }
}
