package dev.entente.domain.policy;

import static dev.entente.domain.Signals.NOON;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.profile.TraitValue.Cleared;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.profile.TraitValue.Flag;
import dev.entente.domain.profile.TraitValue.Many;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How tests read what people and forms send. */
class TraitValuesTest {

    private static final PolicyDay TODAY = PolicyDay.of(NOON, UTC);

    @ParameterizedTest
    @CsvSource({"5", "+5", "'  5 '", "5.", "+5.0", "0.5e1", "05"})
    void a_number_may_be_written_in_many_ways(String text) {
        assertThat(new TraitTest.Between(new BigDecimal(5), new BigDecimal(5)).passes(new Text(text), TODAY))
                .isTrue();
        assertThat(new TraitTest.In(List.of(new Numeric(new BigDecimal(5)))).passes(new Text(text), TODAY))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-0.5", "-.5", "-5e-1"})
    void a_number_may_be_below_zero(String text) {
        assertThat(new TraitTest.AtMost(new BigDecimal("-0.5")).passes(new Text(text), TODAY))
                .isTrue();
        assertThat(new TraitTest.AtLeast(new BigDecimal("-0.49")).passes(new Text(text), TODAY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "-", ".", "+-5", "5 000", "1,000", "five", "5 seats"})
    void what_only_begins_like_a_number_is_none(String text) {
        assertThat(new TraitTest.AtLeast(new BigDecimal("-1e9")).passes(new Text(text), TODAY))
                .isFalse();
    }

    @Test
    void only_a_list_of_its_own_has_values_to_count() {
        assertThat(TraitValues.texts(new Many(List.of(new Text("a"), new Flag(true), new Text("a"), new Cleared()))))
                .containsExactly("a", "true");
        assertThat(TraitValues.texts(new Text("a"))).containsExactly("a");
        assertThat(TraitValues.texts(new Fields(Map.of("a", new Text("b"))))).isEmpty();
        assertThat(TraitValues.texts(null)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void what_asks_for_no_date_never_changes_by_time_alone(TraitTest test) {
        var days = test.changesIn(new Text("2026-03-01"), TODAY);

        assertThat(test.dependsOnTime()).isFalse();
        assertThat(days).isEmpty();
    }

    static Stream<TraitTest> what_asks_for_no_date_never_changes_by_time_alone() {
        return Stream.of(
                new TraitTest.Present(),
                new TraitTest.Absent(),
                new TraitTest.In(List.of(new Text("2026-03-01"))),
                new TraitTest.Between(BigDecimal.ZERO, BigDecimal.TEN),
                new TraitTest.AtLeast(BigDecimal.ZERO),
                new TraitTest.AtMost(BigDecimal.TEN),
                new TraitTest.Contains("2026"),
                new TraitTest.Matches(new Glob("2026*", true)),
                new TraitTest.Pattern(new Expression("2026", text -> text.contains("2026"))));
    }
}
