package dev.entente.domain.checking;

import static dev.entente.domain.checking.Checks.codes;
import static dev.entente.domain.checking.Checks.only;
import static dev.entente.domain.checking.Checks.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions of what somebody did, and the bars that stand beside that of the MQL. */
class BehaviourCheckTest {

    private static String when(String condition) {
        return "{mql: {enter: 50}, exclude: [{on: {event: Bot}}], engagement: [{rule: r, on: {event: E}, points: 60},"
                + "{rule: s, group: loss, on: {event: F}, points: -1}, {rule: w, when: %s, points: 5}]}"
                        .formatted(condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{all: [{on: {event: A}, count: 3, within: 7d}, {on: {event: A}, notWithin: 30d}]}",
                "{all: [{on: {event: A}, count: 3, within: 7d}, {not: {on: {event: A}, count: 3, within: 7d}}]}",
                "{all: [{on: any, distinctDays: 5, within: 9d}, {not: {on: any, distinctDays: 2, within: 10d}}]}",
                "{distinctGroups: 2, within: 30d}",
                "{on: {event: Bot}, count: 1}",
                "{on: {event: Bot, channel: cpc}, distinctDays: 2}",
            })
    void what_nobody_does_never_matches(String condition) {
        Finding finding = only(when(condition));

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.problem().pointer()).isEqualTo("/engagement/2/when");
        assertThat(finding.problem().code()).isEqualTo("never_true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{all: [{on: {event: A}, count: 3, within: 90d}, {on: {event: A}, notWithin: 30d}]}",
                "{all: [{on: {event: A}, count: 2, within: 7d}, {not: {on: {event: A}, count: 3, within: 7d}}]}",
                "{all: [{on: {event: A}, count: 3, within: 7d}, {on: {event: B}, notWithin: 30d}]}",
                "{all: [{on: any, count: 2, within: 9d}, {not: {on: any, distinctDays: 2, within: 10d}}]}",
                "{distinctGroups: 1, within: 30d}",
                "{on: [{event: Bot}, {event: A}], count: 1}",
            })
    void what_somebody_may_do_is_left_alone(String condition) {
        assertThat(codes(when(condition))).isEmpty();
    }

    @Test
    void a_condition_that_raises_a_hand_or_makes_an_sql_can_contradict_itself_too() {
        String never = "{all: [{trait: a, equals: A}, {trait: a, equals: B}]}";

        assertThat(only(with("handRaisers: [{event: A}, {name: n, when: %s}]".formatted(never)))
                        .problem()
                        .pointer())
                .isEqualTo("/handRaisers/1/when");
        assertThat(only(with("sql: {direct: {when: %s}}".formatted(never)))
                        .problem()
                        .pointer())
                .isEqualTo("/sql/direct/when");
    }

    @ParameterizedTest
    @CsvSource({"69, ''", "70, ''", "71, unreachable_bar"})
    void points_for_what_is_true_count_once(int enter, String code) {
        assertThat(codes("{mql: {enter: %d}, engagement: [{rule: a, when: {on: {event: A}, count: 2}, points: 30}, "
                                .formatted(enter)
                        + "{rule: b, when: {on: {event: B}, count: 2}, points: 40}]}"))
                .containsExactly(code.isEmpty() ? new String[0] : new String[] {code});
    }

    @Test
    void of_habits_that_exclude_each_other_only_the_best_counts() {
        assertThat(codes(
                        "{mql: {enter: 41}, engagement: [{rule: a, group: g, when: {on: any, notWithin: 30d}, points: 30}, "
                                + "{rule: b, group: g, when: {on: any, count: 2, within: 9d}, points: 40}]}"))
                .containsExactly("unreachable_bar");
    }

    @ParameterizedTest
    @CsvSource({
        "'sql: {direct: {enter: 70}}', ''",
        "'sql: {direct: {enter: 70.01}}', /sql/direct/enter",
        "'grades: {fit: {A: 10, B: 5}, engagement: {1: 60, 2: 20}}', ''",
        "'grades: {fit: {A: 10.01, B: 5}, engagement: {1: 60, 2: 20}}', /grades/fit/A",
        "'grades: {fit: {A: 10, B: 5}, engagement: {1: 60.01, 2: 20}}', /grades/engagement/1",
        "'grades: {fit: {A: 20, B: 10.01}, engagement: {1: 60, 2: 20}}', /grades/fit/A /grades/fit/B",
        "'grades: {fit: {A: 10, B: 5}, engagement: {1: 70, 2: 60.01}}', /grades/engagement/1 /grades/engagement/2",
    })
    void other_bars_can_be_out_of_reach_too(String section, String pointers) {
        String text = ("{mql: {enter: 50}, fit: [{rule: f, when: {trait: x, present: true}, points: 10}],"
                        + " engagement: [{rule: r, on: {event: E}, points: 60, atMost: 1 per horizon}], %s}")
                .formatted(section);

        assertThat(Checks.check(text).findings().stream()
                        .map(finding -> finding.problem().pointer()))
                .containsExactly(pointers.isEmpty() ? new String[0] : pointers.split(" "));
    }

    @Test
    void an_example_can_ask_for_a_grade() {
        String text = "{mql: {enter: 50}, engagement: [{rule: r, on: {event: E}, points: 30}],"
                + " fit: [{rule: f, when: {trait: x, present: true}, points: 10}], %s"
                + " examples: [{name: one, signals: [{event: E}], expect: LEAD, grade: %s}]}";
        String grades = "grades: {fit: {A: 10, B: 5}, engagement: {1: 60, 2: 30}},";

        assertThat(codes(text.formatted(grades, "C2"))).isEmpty();
        assertThat(only(text.formatted(grades, "A1")).problem().message())
                .isEqualTo(
                        "'one' expects the grade A1, and it is C2. Its score is 30.00 (fit 0.00, engagement 30.00).");
        assertThat(only(text.formatted("", "A1")).problem().message()).contains("none, since the policy has no grades");
    }

    @Test
    void an_example_can_look_into_messages() {
        String text = "{mql: {enter: 30, requires: []}, engagement: [{rule: r, points: 30,"
                + " on: {event: E, where: {all: [{property: form.id, equals: a}, {context: page.path, startsWith: /x}]}}}],"
                + " examples: [{name: one, expect: %s, signals: [{event: E, properties: {form: {id: %s}}, context: {page: {path: /x/y}}}]}]}";

        assertThat(codes(text.formatted("MQL", "a"))).isEmpty();
        assertThat(codes(text.formatted("LEAD", "b"))).isEmpty();
    }
}
