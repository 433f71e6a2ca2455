package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Problem;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The form as it is documented, from text to policy. */
class PolicyFormTest {

    private static final String WHOLE_FORM = """
            zone: Europe/Berlin
            decay: {halfLife: 30d, horizon: 180d}
            fit:
              - {rule: senior, group: person, when: {trait: title, matches: "*VP*"}, points: 15}
              - {rule: mid-market, group: company, when: {trait: company.employees, between: [50, 1000]}, points: 20}
            engagement:
              - {rule: pricing-page, group: web, on: {page: /pricing}, points: 10, atMost: 3 per week}
              - {rule: liked-us, group: social, on: {event: Social Liked}, points: 1}
            handRaisers: [{event: Demo Requested}, {event: Contact Requested}]
            exclude: [{trait: email, matches: "*@ourselves.example"}]
            disqualify: [{when: {trait: industry, equals: Competitor}, reason: competitor}]
            limits: {engagement: 100, groups: {web: 60}}
            mql: {enter: 50, leave: 35, guard: {groups: 2, distinctDays: 2, within: 30d}, requires: [email]}
            sql: {framework: BANT, confirmed: [budget, authority]}
            handoff: {acceptWithin: 1 business day, expireAfter: 3 business days, onReject: {definitional: LEAD}}
            commitments: {marketing: {sqlPerMonth: 50}, sales: {firstTouchWithin: 2h, percent: 95}}
            examples:
              - {name: a visitor, lead: {email: a@b.example}, signals: [{page: /pricing, daysAgo: 1}], expect: LEAD}
            """;

    @Test
    void the_whole_form_is_read() {
        Policy policy = PolicyTexts.accepted(WHOLE_FORM);

        assertThat(policy.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(policy.fit()).hasSize(2);
        assertThat(policy.engagement()).hasSize(2);
        assertThat(policy.handRaisers()).hasSize(2);
        assertThat(policy.exclude()).hasSize(1);
        assertThat(policy.disqualify()).hasSize(1);
        assertThat(policy.limits().groups().asMap()).containsOnlyKeys("web");
        assertThat(policy.mql().requires()).hasSize(1);
    }

    @Test
    void problems_stand_where_an_editor_shows_them() {
        String text = WHOLE_FORM
                .replace("halfLife: 30d", "halfLife: 30")
                .replace("atMost: 3", "atmost: 3")
                .replace("trait: industry, equals", "trait: industry, equal")
                .replace("leave: 35", "leave: 51");

        assertThat(PolicyTexts.problems(text))
                .extracting(Problem::toString)
                .containsExactly(
                        "line 2, column 19 (/decay/halfLife): Expected days or weeks such as 30d or 2w, not '30'."
                                + " Did you mean '30d'?",
                        "line 7, column 72 (/engagement/0/atmost): Nothing here is called 'atmost';"
                                + " known are rule, group, on, when, points, atMost, decay. Did you mean 'atMost'?",
                        "line 11, column 39 (/disqualify/0/when/equal): Nothing here is called 'equal';"
                                + " known are trait, all, any, not, on, distinctGroups, equals, in, between, atLeast, atMost, contains,"
                                + " startsWith, endsWith, matches, pattern, present, absent, olderThan, newerThan,"
                                + " count, distinctDays, distinctValues, of, within, notWithin. Did you mean 'equals'?",
                        "line 13, column 25 (/mql/leave): The leave bar is at most the enter bar 50.00, not 51.00.");
    }

    @Test
    void a_text_that_is_no_yaml_has_one_problem() {
        assertThat(PolicyTexts.problems(WHOLE_FORM + "mql: {"))
                .extracting(Problem::code)
                .containsExactly("syntax");
    }
}
