package dev.entente.domain.checking;

import static dev.entente.domain.checking.Checks.codes;
import static dev.entente.domain.checking.Checks.only;
import static dev.entente.domain.checking.Checks.with;
import static dev.entente.domain.checking.Checks.withFit;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckTest {

    private static String fit(String test) {
        return withFit("{rule: f, when: {trait: title, %s}, points: 5}".formatted(test));
    }

    private static String on(String pattern) {
        return with("handRaisers: [%s]".formatted(pattern));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "matches: “*VP*”; *VP*",
                "equals: ‘VP’; VP",
                "contains: „VP“; VP",
                "pattern: ”^vp”; ^vp",
                "in: [CEO, “VP”]; VP",
            })
    void a_value_in_the_quotes_of_a_word_processor_is_warned_of(String test, String meant) {
        Finding finding = only(fit(test));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.problem().code()).isEqualTo("unlikely_text");
        assertThat(finding.problem().pointer()).startsWith("/fit/0/when/");
        assertThat(finding.problem().suggestion()).isEqualTo(meant);
    }

    @Test
    void a_warning_says_what_to_write_instead() {
        assertThat(only(on("{event: “Demo Requested”}")).problem().message())
                .isEqualTo(
                        "The curly quotes of “Demo Requested” are taken for a part of it; write straight ones, or none.");
        assertThat(only(on("{page: \"https://vans.example/prices\"}")).problem().message())
                .isEqualTo("No page is called https://vans.example/prices: here a page is its path, without domain and"
                        + " query, or its name.");
    }

    @Test
    void names_of_traits_signals_and_what_is_required_are_looked_at() {
        assertThat(
                        codes(
                                "{mql: {enter: 50, requires: [“email”, {any: [‘phone’, fax]}]},"
                                        + " engagement: [{rule: r, on: [{event: E}, {where: {property: “a”, equals: b}}], points: 60}]}"))
                .containsExactly("unlikely_text", "unlikely_text", "unlikely_text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "equals: L’Oréal",
                "equals: ’t Hart",
                "equals: Chief “Everything” Officer",
                "equals: \"'VP'\"",
                "equals: “",
                "contains: “Best of” 2026",
            })
    void quotes_that_belong_to_a_text_are_left_alone(String test) {
        assertThat(codes(fit(test))).isEmpty();
    }

    @Test
    void what_only_people_read_may_be_written_as_they_like() {
        assertThat(codes(
                        "{name: “Vans”, mql: {enter: 50}, engagement: [{rule: “r”, group: “g”, on: {event: E}, points: 60}],"
                                + " disqualify: [{when: {trait: x, present: true}, reason: “no”}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://vans.example/prices, /prices",
        "HTTP://vans.example/prices/*, /prices/*",
        "https://*/prices, /prices",
        "*://vans.example/prices, /prices",
        "www.vans.example/prices, /prices",
        "https://vans.example, /",
        "https://vans.example/prices?van=small#top, /prices",
        "/prices?van=small, /prices",
        "/prices#small, /prices",
        "/#small, /",
    })
    void a_page_by_its_address_is_warned_of(String page, String meant) {
        Finding finding = only(on("{page: \"%s\"}".formatted(page)));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.problem().code()).isEqualTo("unlikely_text");
        assertThat(finding.problem().pointer()).isEqualTo("/handRaisers/0/page");
        assertThat(finding.problem().suggestion()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{page: /prices*}",
                "{page: /price?}",
                "{page: /a=b}",
                "{page: Prices}",
                "{page: \"Why C# and F#?\"}",
                "{page: \"Prices: vans // cars\"}",
                "{event: \"https://vans.example/prices\"}",
                "{page: /prices, where: {context: page.referrer, startsWith: \"https://partner.example/\"}}",
            })
    void paths_and_names_of_pages_and_addresses_elsewhere_are_left_alone(String pattern) {
        assertThat(codes(on(pattern))).isEmpty();
    }

    @Test
    void a_text_that_is_no_value_at_all_is_said_once() {
        assertThat(codes(fit("equals: “%s”".formatted("x".repeat(300))))).containsExactly("out_of_range");
    }
}
