package dev.entente.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.domain.policy.TraitTest.Absent;
import dev.entente.domain.policy.TraitTest.AtLeast;
import dev.entente.domain.policy.TraitTest.AtMost;
import dev.entente.domain.policy.TraitTest.Between;
import dev.entente.domain.policy.TraitTest.Contains;
import dev.entente.domain.policy.TraitTest.In;
import dev.entente.domain.policy.TraitTest.Matches;
import dev.entente.domain.policy.TraitTest.NewerThan;
import dev.entente.domain.policy.TraitTest.OlderThan;
import dev.entente.domain.policy.TraitTest.Pattern;
import dev.entente.domain.policy.TraitTest.Present;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.profile.TraitValue.Flag;
import dev.entente.domain.profile.TraitValue.Many;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final PolicyDay TODAY = new PolicyDay(LocalDate.parse("2026-03-30"), BERLIN);

    @ParameterizedTest
    @CsvSource({"49.99, false", "50, true", "50.01, true", "999.99, true", "1000, true", "1000.01, false", "5e1, true"})
    void a_range_includes_both_bounds(BigDecimal value, boolean passes) {
        var between = new Between(new BigDecimal("50"), new BigDecimal("1000.00"));
        assertThat(passes(between, new Numeric(value))).isEqualTo(passes);
        assertThat(passes(between, new Text(" " + value + " "))).isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "many", "50 people", "NaN", "0x32", "00000000000000000000000000000000000000050.0"})
    void a_text_that_is_no_number_is_in_no_range(String text) {
        var all = new Between(new BigDecimal("-1e9"), new BigDecimal("1e9"));
        assertThat(passes(all, new Text(text))).isFalse();
    }

    @Test
    void a_huge_exponent_is_compared_at_once() {
        var between = new Between(BigDecimal.ONE, BigDecimal.TEN);
        assertThat(passes(between, new Text("1e999999999"))).isFalse();
        assertThat(passes(between, new Text("1e-999999999"))).isFalse();
    }

    @Test
    void a_flag_a_list_and_an_object_are_in_no_range() {
        var between = new Between(BigDecimal.ZERO, BigDecimal.TEN);
        assertThat(passes(between, new Flag(true))).isFalse();
        assertThat(passes(between, new Many(List.of(new Numeric(BigDecimal.ONE)))))
                .isFalse();
        assertThat(passes(between, new Fields(Map.of("value", new Numeric(BigDecimal.ONE)))))
                .isFalse();
    }

    @Test
    void a_range_goes_upward() {
        assertThat(passes(new Between(BigDecimal.ONE, BigDecimal.ONE), new Numeric(BigDecimal.ONE)))
                .isTrue();
        assertThatThrownBy(() -> new Between(BigDecimal.TWO, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a range goes upward, not from 2 to 1");
    }

    @ParameterizedTest
    @CsvSource({"49.99, false, true", "50, true, true", "50.01, true, false", "5e1, true, true", "1e999, true, false"})
    void a_bound_belongs_to_what_it_bounds(BigDecimal value, boolean atLeast, boolean atMost) {
        for (TraitValue given : List.of(new Numeric(value), new Text(value.toString()))) {
            assertThat(passes(new AtLeast(new BigDecimal("50.0")), given)).isEqualTo(atLeast);
            assertThat(passes(new AtMost(new BigDecimal("50.0")), given)).isEqualTo(atMost);
        }
    }

    @Test
    void what_is_no_number_is_beyond_every_bound() {
        for (TraitValue given : List.of(new Text("many"), new Flag(true), new Many(List.of()))) {
            assertThat(passes(new AtLeast(new BigDecimal("-1e9")), given)).isFalse();
            assertThat(passes(new AtMost(new BigDecimal("1e9")), given)).isFalse();
        }
    }

    @Test
    void an_expression_looks_at_texts_and_what_spells_as_one() {
        var digits = new Pattern(new Expression("4", text -> text.contains("4")));
        assertThat(passes(digits, new Text("room 4"))).isTrue();
        assertThat(passes(digits, new Numeric(new BigDecimal("49.50")))).isTrue();
        assertThat(passes(digits, new Text("room 5"))).isFalse();
        assertThat(passes(digits, new Many(List.of(new Text("4"))))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"998, true", "999, true", "1000, false"})
    void an_expression_looks_at_a_thousand_characters(int before, boolean found) {
        var end = new Pattern(new Expression("b", text -> text.contains("b")));
        assertThat(passes(end, new Text("a".repeat(before) + "b"))).isEqualTo(found);
    }

    @Test
    void expressions_that_are_spelt_alike_are_equal() {
        assertThat(new Expression("a", text -> true))
                .isEqualTo(new Expression("a", text -> false))
                .hasSameHashCodeAs(new Expression("a", text -> false))
                .isNotEqualTo(new Expression("b", text -> true));
    }

    @Test
    void equality_of_texts_disregards_case() {
        assertThat(passes(new In(List.of(new Text("Competitor"))), new Text("COMPETITOR")))
                .isTrue();
        assertThat(passes(new In(List.of(new Text("Competitor"))), new Text("Competitors")))
                .isFalse();
    }

    @Test
    void equality_of_numbers_is_that_of_values_and_a_text_that_spells_one_counts() {
        var one = new In(List.of(new Numeric(BigDecimal.ONE)));
        assertThat(passes(one, new Numeric(new BigDecimal("1.00")))).isTrue();
        assertThat(passes(one, new Text("1.0"))).isTrue();
        assertThat(passes(one, new Text("one"))).isFalse();
        assertThat(passes(new In(List.of(new Text("1.0"))), new Numeric(BigDecimal.ONE)))
                .isTrue();
    }

    @Test
    void a_flag_equals_the_text_that_spells_it() {
        assertThat(passes(new In(List.of(new Flag(true))), new Text("True"))).isTrue();
        assertThat(passes(new In(List.of(new Flag(true))), new Flag(false))).isFalse();
    }

    @Test
    void one_of_several_is_enough() {
        var in = new In(List.of(new Text("Retail"), new Text("Banking")));
        assertThat(passes(in, new Text("banking"))).isTrue();
        assertThat(passes(in, new Text("Energy"))).isFalse();
    }

    @Test
    void a_text_contains_its_parts_whatever_the_case() {
        assertThat(passes(new Contains("Data"), new Text("Big DATA platform"))).isTrue();
        assertThat(passes(new Contains("Data"), new Text("Dat"))).isFalse();
    }

    @Test
    void a_list_contains_its_items_and_not_their_parts() {
        var list = new Many(List.of(new Text("Data"), new Numeric(BigDecimal.TEN)));
        assertThat(passes(new Contains("data"), list)).isTrue();
        assertThat(passes(new Contains("10.0"), list)).isTrue();
        assertThat(passes(new Contains("dat"), list)).isFalse();
    }

    @Test
    void a_pattern_is_matched_against_texts_and_what_spells_as_one() {
        var vp = new Matches(new Glob("*vp*", true));
        assertThat(passes(vp, new Text("SVP Sales"))).isTrue();
        assertThat(passes(vp, new Text("Intern"))).isFalse();
        assertThat(passes(new Matches(new Glob("49*", true)), new Numeric(new BigDecimal("49.50"))))
                .isTrue();
        assertThat(passes(vp, new Many(List.of(new Text("VP"))))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-27, true", // 31 days
        "2026-02-28, true", // 30 days
        "2026-03-01, false", // 29 days
        "2026-04-01, false",
        "yesterday, false",
        "2026-02-30, false"
    })
    void older_than_30_days_is_30_days_ago_or_more(String date, boolean passes) {
        assertThat(passes(new OlderThan(30), new Text(date))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27, false", "2026-02-28, false", "2026-03-01, true", "2026-03-30, true", "soon, false"})
    void newer_than_30_days_is_fewer_than_30_days_ago(String date, boolean passes) {
        assertThat(passes(new NewerThan(30), new Text(date))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:59:59Z, true", // still the 28th in Berlin
        "2026-03-28T23:00:00Z, false", // the 29th, a day of 23 hours
        "2026-03-29T00:30:00+02:00, true", // 22:30 UTC
        "2026-03-28T20:00:00-05:00, false", // already the 29th
        "2026-03-28T20:00:00, false" // says nothing without its offset
    })
    void an_instant_counts_as_the_day_it_was_in_the_policys_zone(String instant, boolean passes) {
        assertThat(passes(new OlderThan(2), new Text(instant))).isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59-18:00", "-999999999-01-01T00:00:00+18:00", "+1000000000-01-01"})
    void a_date_at_the_end_of_time_does_no_harm(String text) {
        assertThat(passes(new OlderThan(1), new Text(text)) && passes(new NewerThan(1), new Text(text)))
                .isFalse();
    }

    @Test
    void a_text_of_more_than_40_characters_is_no_number() {
        var positive = new Between(BigDecimal.ONE, BigDecimal.TEN);
        assertThat(passes(positive, new Text("0".repeat(38) + "1"))).isTrue();
        assertThat(passes(positive, new Text("0".repeat(39) + "1"))).isTrue();
        assertThat(passes(positive, new Text("0".repeat(40) + "1"))).isFalse();
    }

    @Test
    void what_is_not_known_is_absent_and_passes_no_other_test() {
        Condition absent = new Condition.Trait("title", new Absent());
        assertThat(absent.holds(known(Traits.NONE), TODAY)).isTrue();
        for (TraitTest test : List.of(
                new Present(),
                new In(List.of(new Text("x"))),
                new Between(BigDecimal.ZERO, BigDecimal.TEN),
                new AtLeast(BigDecimal.ZERO),
                new AtMost(BigDecimal.TEN),
                new Pattern(new Expression("", _ -> true)),
                new Contains("x"),
                new Matches(new Glob("*", true)),
                new OlderThan(0),
                new NewerThan(9))) {
            assertThat(new Condition.Trait("title", test).holds(known(Traits.NONE), TODAY))
                    .as("%s", test)
                    .isFalse();
        }
    }

    @Test
    void what_was_cleared_is_not_known() {
        assertThat(passes(new Present(), TraitValue.CLEARED)).isFalse();
        assertThat(passes(new Absent(), TraitValue.CLEARED)).isTrue();
        Traits nested = traits("address", new Fields(Map.of("city", TraitValue.CLEARED)));
        assertThat(new Condition.Trait("address.city", new Present()).holds(known(nested), TODAY))
                .isFalse();
        assertThat(new Condition.Trait("address.city", new Absent()).holds(known(nested), TODAY))
                .isTrue();
    }

    @Test
    void a_dotted_path_leads_into_objects() {
        var address =
                new Fields(Map.of("geo", new Fields(Map.of("country", new Text("DE"))), "a.b", new Text("dotted")));
        Traits traits = traits("address", address);
        assertThat(holds("address.geo.country", traits)).isTrue();
        assertThat(holds("address.a.b", traits)).isTrue();
        assertThat(holds("address.geo.city", traits)).isFalse();
        assertThat(holds("address.geo.country.code", traits)).isFalse();
        assertThat(holds("address.", traits)).isFalse();
        assertThat(holds(".address", traits)).isFalse();
    }

    @Test
    void a_path_into_a_list_finds_what_its_objects_have() {
        var machines = new Fields(Map.of("category", new Text("Machines"), "tags", new Many(List.of(new Text("a")))));
        var tools = new Fields(Map.of("category", new Text("Tools")));
        Traits traits = traits("products", new Many(List.of(new Text("x"), machines, tools)));
        assertThat(contains("products.category", "tools", traits)).isTrue();
        assertThat(contains("products.category", "tool", traits)).isFalse();
        assertThat(contains("products.tags", "a", traits)).isTrue();
        assertThat(holds("products.price", traits)).isFalse();
    }

    private static boolean contains(String path, String item, Traits traits) {
        return new Condition.Trait(path, new Contains(item)).holds(known(traits), TODAY);
    }

    @Test
    void a_trait_whose_own_name_has_the_dot_comes_before_a_path() {
        Traits traits = traits("company.employees", new Numeric(BigDecimal.TEN))
                .observe(Map.of("company", new Fields(Map.of("employees", new Text("few")))), Instant.EPOCH);
        assertThat(new Condition.Trait("company.employees", new Between(BigDecimal.TEN, BigDecimal.TEN))
                        .holds(known(traits), TODAY))
                .isTrue();
    }

    @Test
    void all_any_and_not_combine_conditions() {
        Condition yes = new Condition.Trait("title", new Present());
        Condition no = new Condition.Not(yes);
        Traits traits = traits("title", new Text("CEO"));
        assertThat(new Condition.All(List.of(yes, yes)).holds(known(traits), TODAY))
                .isTrue();
        assertThat(new Condition.All(List.of(yes, no)).holds(known(traits), TODAY))
                .isFalse();
        assertThat(new Condition.Any(List.of(no, yes)).holds(known(traits), TODAY))
                .isTrue();
        assertThat(new Condition.Any(List.of(no, no)).holds(known(traits), TODAY))
                .isFalse();
    }

    @Test
    void only_tests_of_dates_depend_on_time_however_deep_they_lie() {
        var dated = new Condition.Trait("contractEnd", new OlderThan(1));
        Condition plain = new Condition.Trait("title", new Present());
        assertThat(dated.dated()).containsExactly(dated);
        assertThat(new Condition.Trait("x", new NewerThan(1)).dated()).hasSize(1);
        assertThat(plain.dated()).isEmpty();
        assertThat(new Condition.Not(new Condition.Any(List.of(plain, new Condition.All(List.of(plain, dated)))))
                        .dated())
                .containsExactly(dated);
        assertThat(new Condition.All(List.of(plain, new Condition.Not(plain))).dated())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 11", "0, 10", "9, 1", "10,", "11,"})
    void a_test_of_dates_says_in_how_many_days_its_answer_changes(int age, @Nullable Long days) {
        var date = new Text(TODAY.date().minusDays(age).toString());
        for (TraitTest test : List.of(new OlderThan(10), new NewerThan(10))) {
            var condition = new Condition.Trait("contractEnd", test);
            assertThat(condition.changesIn(known(traits("contractEnd", date)), TODAY))
                    .isEqualTo(days == null ? OptionalLong.empty() : OptionalLong.of(days));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "+999999999-12-31", "-999999999-01-01"})
    void a_test_of_dates_foresees_no_change_where_there_is_no_date_or_none_that_can_be_reached(String text) {
        var condition = new Condition.Trait("contractEnd", new OlderThan(0));
        assertThat(condition.changesIn(known(traits("contractEnd", new Text(text))), TODAY))
                .satisfiesAnyOf(
                        days -> assertThat(days).isEmpty(),
                        days -> assertThat(days.orElseThrow()).isGreaterThan(36_500));
    }

    private static boolean passes(TraitTest test, TraitValue value) {
        return new Condition.Trait("trait", test).holds(known(traits("trait", value)), TODAY);
    }

    private static boolean holds(String path, Traits traits) {
        return new Condition.Trait(path, new Present()).holds(known(traits), TODAY);
    }

    private static Traits traits(String name, TraitValue value) {
        return Traits.NONE.observe(Map.of(name, value), Instant.EPOCH);
    }

    private static Known known(Traits traits) {
        return new Facts(traits, EngagementState.EMPTY);
    }
}
