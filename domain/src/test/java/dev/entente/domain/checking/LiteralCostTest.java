package dev.entente.domain.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Comparisons are charged before they are made, so a text that asks for very many of them is not looked into. */
class LiteralCostTest {

    private static final Literal PRESENT = passed(new TraitTest.Present());

    @Test
    void each_test_is_held_against_each() {
        assertThat(LiteralCost.of(List.of())).isZero();
        assertThat(LiteralCost.of(List.of(PRESENT, PRESENT, PRESENT))).isEqualTo(9);
    }

    @Test
    void each_value_that_is_allowed_is_tried_on_all_that_is_asked() {
        assertThat(LiteralCost.of(List.of(passed(in(3)), PRESENT))).isEqualTo(4 + 3 * (3 + 1));
        assertThat(LiteralCost.of(List.of(passed(in(3)), failed(in(5))))).isEqualTo(4 + 3 * (3 + 5));
        assertThat(LiteralCost.of(List.of(passed(in(3)), failed(matches(20))))).isEqualTo(4 + 3 * (3 + 6));
        assertThat(LiteralCost.of(List.of(passed(in(3)), passed(contains(20))))).isEqualTo(4 + 3 * (3 + 6));
    }

    @Test
    void patterns_that_must_match_are_held_against_each_other() {
        assertThat(LiteralCost.of(List.of(passed(matches(12)), passed(matches(20)))))
                .isEqualTo(4 + 32 * 32 / 16);
        assertThat(LiteralCost.of(List.of(passed(matches(12)), failed(matches(20)))))
                .isEqualTo(4 + 12 * 12 / 16);
        assertThat(LiteralCost.of(List.of(passed(matches(200))))).isEqualTo(1 + 32 * 32 / 16);
    }

    private static Literal passed(TraitTest test) {
        return new Literal("t", test, true);
    }

    private static Literal failed(TraitTest test) {
        return new Literal("t", test, false);
    }

    private static TraitTest in(int values) {
        return new TraitTest.In(IntStream.range(0, values)
                .<TraitValue>mapToObj(i -> new Text("v" + i))
                .toList());
    }

    private static TraitTest matches(int length) {
        return new TraitTest.Matches(new Glob("*".repeat(length), true));
    }

    private static TraitTest contains(int length) {
        return new TraitTest.Contains("x".repeat(length));
    }
}
