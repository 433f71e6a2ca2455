package dev.entente.domain.checking;

import static dev.entente.domain.checking.Checks.codes;
import static dev.entente.domain.checking.Checks.only;
import static dev.entente.domain.checking.Checks.with;
import static dev.entente.domain.checking.Checks.withFit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCheckTest {

    private static String rule(String trait) {
        return "{rule: of-%s, when: {any: [{trait: %s, present: true}]}, points: 5}".formatted(trait, trait);
    }

    @ParameterizedTest
    @CsvSource({
        "compnay.employees, company.employees",
        "company.employes, company.employees",
        "company.emploees, company.employees",
        "emial, email",
        "Title, title",
        "industri, industry",
        "compnay.vans, company.vans",
        "Company.vans, company.vans",
        "compny.emploees, company.employees",
    })
    void a_slip_of_the_pen_in_a_trait_is_warned_of_with_what_was_meant(String written, String meant) {
        Finding finding = only(withFit(rule(written)));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.problem().code()).isEqualTo("unusual_name");
        assertThat(finding.problem().pointer()).isEqualTo("/fit/0/when/any/0/trait");
        assertThat(finding.problem().suggestion()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "company.employees",
                "role",
                "rank",
                "seats",
                "score1",
                "company.headcount",
                "company.vans",
                "company2.vans",
                "companion.name",
                "companies.count",
                "compnay",
                "subcompany.vans",
                "parent.company.vans",
                "campaign.name",
            })
    void other_names_are_left_alone(String trait) {
        assertThat(codes(withFit(rule(trait)))).isEmpty();
    }

    @Test
    void a_name_of_ones_own_is_warned_of_where_the_policy_uses_another_more() {
        String text = rule("seatsUsed") + "," + rule("seatUsed")
                + ",{rule: x, when: {trait: seatsUsed, equals: 1}, points: 5}";

        assertThat(only(withFit(text)).problem().suggestion()).isEqualTo("seatsUsed");
        assertThat(only(withFit(text)).problem().message())
                .isEqualTo("The trait 'seatUsed' looks like 'seatsUsed', which is used more.");
        assertThat(only(withFit(rule("emial"))).problem().message())
                .isEqualTo("The trait 'emial' looks like 'email', which is usual.");
        assertThat(codes(withFit(rule("seatsUsed") + "," + rule("seatUsed")))).isEmpty();
        assertThat(codes(withFit(rule("plan1") + "," + rule("plan2")
                        + ",{rule: x, when: {trait: plan1, equals: 1}, points: 5}")))
                .isEmpty();
    }

    @Test
    void a_fact_of_the_company_is_told_by_its_prefix_whatever_it_is() {
        assertThat(only(withFit(rule("compnay.vans") + "," + rule("company.vans")))
                        .problem()
                        .message())
                .isEqualTo(
                        "The trait 'compnay.vans' looks like 'company.vans', which is how facts of a company begin.");
    }

    @Test
    void what_is_required_is_looked_at_too() {
        assertThat(
                        codes(
                                "{mql: {enter: 50, requires: [{any: [emial, phone]}]}, engagement: [{rule: r, on: {event: E}, points: 60}]}"))
                .containsExactly("unusual_name");
        assertThat(codes("{mql: {enter: 50, requires: [emial]}, engagement: [{rule: r, on: {event: E}, points: 60}]}"))
                .containsExactly("unusual_name");
    }

    @Test
    void what_an_example_says_of_its_lead_is_its_own() {
        assertThat(codes(with("examples: [{name: one, lead: {trait: emial}, expect: LEAD}]")))
                .isEmpty();
    }

    @Test
    void of_more_names_than_any_policy_has_none_is_called_a_slip() {
        assertThat(codes(withFit(namesAndASlip(NameCheck.MOST_COMPARED)))).contains("unusual_name");
        assertThat(codes(withFit(namesAndASlip(NameCheck.MOST_COMPARED + 1)))).doesNotContain("unusual_name");
    }

    private static String namesAndASlip(int names) {
        return IntStream.range(1, names).mapToObj(i -> rule("t" + i)).collect(Collectors.joining(",", "", ","))
                + rule("emial");
    }

    @Test
    void groups_are_told_apart_by_how_many_rules_they_have() {
        String web = "{rule: %s, group: content, when: {trait: %s, present: true}, points: 5}";
        String slip = "{rule: c, group: contnet, when: {trait: c, present: true}, points: 5}";

        assertThat(only(withFit(web.formatted("a", "a") + "," + web.formatted("b", "b") + "," + slip))
                        .problem()
                        .pointer())
                .isEqualTo("/fit/2/group");
    }

    @Test
    void a_limit_of_a_group_that_no_rule_has_is_an_error_with_what_was_meant() {
        Finding finding = only(with("limits: {groups: {rr: 5}}"));

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.problem().suggestion()).isEqualTo("r");
    }
}
