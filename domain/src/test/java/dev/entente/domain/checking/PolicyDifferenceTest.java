package dev.entente.domain.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.checking.Difference.Kind;
import dev.entente.domain.policy.reading.FlowText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDifferenceTest {

    private static final String POLICY = """
            {zone: UTC, decay: {halfLife: 30d, horizon: 180d},
             fit: [{rule: big, group: company, when: {any: [{trait: a, equals: x}, {trait: b, in: [y, z]}]}, points: 15}],
             engagement: [
               {rule: pricing-page, group: web, on: {page: /pricing}, points: 10, atMost: 3 per week},
               {rule: liked, on: {event: Liked}, points: 1}],
             handRaisers: [{event: Demo Requested}, {event: Contact Requested, within: 14d}],
             disqualify: [{when: {trait: industry, equals: Competitor}, reason: competitor}],
             limits: {groups: {web: 60}},
             mql: {enter: 50, leave: 35, guard: {groups: 2, within: 30d}, requires: [email]},
             sql: {framework: BANT, confirmed: [budget, authority]},
             examples: [{name: one, signals: [{page: /pricing}], expect: LEAD}]}""";

    private static List<Difference> between(String from, String to) {
        return PolicyDifference.between(FlowText.tree(from), FlowText.tree(to));
    }

    private static Difference only(String old, String now) {
        List<Difference> differences = between(POLICY, POLICY.replace(old, now));
        assertThat(differences).hasSize(1);
        return differences.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "points: 10; points: 15; pricing-page: 10 → 15 points",
                "3 per week; 5 per week; pricing-page: at most 3 per week → 5 per week",
                "', atMost: 3 per week'; ''; pricing-page: at most 3 per week → no cap",
                "'points: 1}'; 'points: 1, atMost: 2 per day}'; liked: no cap → at most 2 per day",
                "page: /pricing}, points; page: /prices}, points; 'pricing-page: on page: /pricing → page: /prices'",
                "group: web, on; group: site, on; pricing-page: group web → site",
                "rule: liked,; 'rule: liked, group: social,'; liked: group liked → social",
                "points: 1}; 'points: 1, decay: {linear: 60d}}'; 'liked: decay that of the policy → linear: 60d'",
                "rule: liked; rule: likes; liked is now called likes",
                "'rule: liked, on: {event: Liked}'; 'rule: shared, on: {event: Shared}'; *",
                "zone: UTC; zone: Europe/Berlin; zone: UTC → Europe/Berlin",
                "halfLife: 30d; halfLife: 60d; decay.halfLife: 30d → 60d",
                "horizon: 180d; horizon: 90d; decay.horizon: 180d → 90d",
                "enter: 50; enter: 60; mql.enter: 50 → 60",
                "leave: 35; leave: 40; mql.leave: 35 → 40",
                "'leave: 35, '; ''; mql.leave: 35 → 50",
                "'groups: 2, within: 30d'; 'groups: 3, within: 30d'; mql.guard.groups: 2 → 3",
                "'requires: [email]'; 'requires: [phone]'; 'mql.requires: [email] → [phone]'",
                "web: 60; web: 80; limits.groups.web: 60 → 80",
                "'limits: {groups'; 'limits: {floor: 0, groups'; limits.floor: none → 0",
                "within: 14d; within: 21d; 'handRaisers: event: Contact Requested, within: 14d → event: Contact Requested, within: 21d'",
                "'[{event: Demo Requested}, '; '[{event: Demo Requested}, {event: Called}, '; 'handRaisers is new: event: Called'",
                "'limits: {groups'; 'recycle: {coolDown: 60d}, limits: {groups'; 'recycle.coolDown: 30d → 60d'",
                "'requires: [email]'; 'requires: null'; 'mql.requires: [email] → [{any: [email, phone]}]'",
                "'guard: {groups: 2, within: 30d}'; 'guard: {groups: 2}'; 'mql.guard.within: 30d → 180d'",
                "'guard: {groups: 2, within: 30d}'; 'guard: {groups: 2, within: 30d, distinctDays: 3}'; 'mql.guard.distinctDays: 1 → 3'",
                "'{event: Demo Requested}, '; ''; 'handRaisers is gone: event: Demo Requested'",
                "equals: Competitor; equals: Rival; 'disqualify: when: {trait: industry, equals: Competitor}, reason: competitor → when: {trait: industry, equals: Rival}, reason: competitor'",
                "expect: LEAD; expect: MQL; 'example ''one'': expect LEAD → MQL'",
                "'budget, authority'; 'budget'; 'sql.confirmed: [budget, authority] → [budget]'",
                "trait: b, in: [y, z]; trait: b, in: [y]; 'big: when any: [{trait: a, equals: x}, {trait: b, in: [y, z]}] → any: [{trait: a, equals: x}, {trait: b, in: [y]}]'",
            })
    void a_difference_is_said_in_the_words_of_the_policy(String old, String now, String text) {
        if (text.equals("*")) {
            assertThat(between(POLICY, POLICY.replace(old, now)))
                    .extracting(Difference::text)
                    .containsExactly(
                            "liked is gone: on: {event: Liked}, points: 1",
                            "shared is new: on: {event: Shared}, points: 1");
        } else {
            assertThat(only(old, now).text()).isEqualTo(text);
        }
    }

    @Test
    void a_difference_names_what_changed_and_both_values() {
        assertThat(only("points: 10", "points: 15"))
                .isEqualTo(new Difference(
                        Kind.CHANGED, "engagement/pricing-page/points", "10", "15", "pricing-page: 10 → 15 points"));
        assertThat(only("rule: liked", "rule: likes"))
                .isEqualTo(new Difference(
                        Kind.RENAMED, "engagement/liked", "liked", "likes", "liked is now called likes"));
        assertThat(only("limits: {groups", "limits: {fit: 9, groups").kind()).isEqualTo(Kind.ADDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "points: 10; points: 10.00",
                "30d, horizon; '30d, horizon'",
                "within: 14d; within: 2w",
                "event: Demo Requested}; 'event: Demo Requested, within: 30d}'",
                "equals: Competitor; equals: competitor",
                "equals: x; in: [X]",
                "in: [y, z]; in: [z, y]",
                "'{any: [{trait: a, equals: x}, {trait: b, in: [y, z]}]}'; '{any: [{in: [y, z], trait: b}, {trait: a, equals: x}]}'",
                "page: /pricing}, points; page: /pricing/}, points",
                "rule: liked,; 'rule: liked, group: liked,'",
                "'zone: UTC, '; ''",
                "', horizon: 180d'; ''",
                "groups: 2, within; 'groups: 2, distinctDays: 1, within'",
                "'budget, authority'; 'authority, budget'",
            })
    void what_means_the_same_is_no_difference(String old, String now) {
        String changed = POLICY.replace(old, now);

        assertThat(between(POLICY, changed)).isEmpty();
        assertThat(between(changed, POLICY)).isEmpty();
    }

    @Test
    void of_several_changes_in_a_list_each_item_is_told_with_what_it_became() {
        String of = "{disqualify: [%s], handRaisers: [%s]}";
        String rival = "{when: {trait: a, equals: %s}, reason: rival}";
        String spam = "{when: {trait: b, equals: %s}, reason: spam}";
        String demo = "{event: Demo, within: %dd}";
        String call = "{event: Call, within: %dd}";

        assertThat(between(
                        of.formatted(
                                rival.formatted("x") + "," + spam.formatted("x"),
                                demo.formatted(7) + "," + call.formatted(8)),
                        of.formatted(
                                spam.formatted("y") + "," + rival.formatted("y"),
                                call.formatted(10) + "," + demo.formatted(9))))
                .extracting(Difference::text)
                .containsExactly(
                        "disqualify: when: {trait: a, equals: x}, reason: rival → when: {trait: a, equals: y}, reason: rival",
                        "disqualify: when: {trait: b, equals: x}, reason: spam → when: {trait: b, equals: y}, reason: spam",
                        "handRaisers: event: Demo, within: 7d → event: Demo, within: 9d",
                        "handRaisers: event: Call, within: 8d → event: Call, within: 10d");
    }

    @Test
    void a_window_that_is_not_said_is_that_of_the_policy() {
        String policy = "{decay: {horizon: 90d}, mql: {enter: 50, guard: {groups: 2%s}}}";

        assertThat(between(policy.formatted(""), policy.formatted(", within: 90d")))
                .isEmpty();
        assertThat(between(policy.formatted(""), policy.formatted(", within: 180d")))
                .extracting(Difference::text)
                .containsExactly("mql.guard.within: 90d → 180d");
    }

    @Test
    void long_texts_are_cut() {
        String policy = "{handRaisers: [{event: %s}]}";
        String prefix = "handRaisers is new: event: ";

        assertThat(between("{}", policy.formatted("x".repeat(193))))
                .extracting(Difference::text)
                .containsExactly(prefix + "x".repeat(193));
        assertThat(between("{}", policy.formatted("x".repeat(194))))
                .extracting(Difference::text)
                .containsExactly(prefix + "x".repeat(193) + "…");
    }

    @Test
    void the_order_of_rules_is_no_difference() {
        String one = "{rule: a, on: {event: A}, points: 1}";
        String other = "{rule: b, on: {event: B}, points: 2}";
        String policy =
                "{mql: {enter: 50}, engagement: [%s, %s], exclude: [{trait: x, equals: %s}, {trait: x, equals: %s}]}";

        assertThat(between(policy.formatted(one, other, 1, 2), policy.formatted(other, one, 2, 1)))
                .isEmpty();
    }

    @Test
    void what_is_no_mapping_is_compared_as_it_is() {
        assertThat(between("{fit: 5}", "{fit: 5}")).isEmpty();
        assertThat(between("{mql: 5}", "{mql: {enter: 5}}")).isNotEmpty();
    }
}
