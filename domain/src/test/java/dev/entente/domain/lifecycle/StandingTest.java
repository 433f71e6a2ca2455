package dev.entente.domain.lifecycle;

import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {

    private static final Standing MQL = Standing.fresh(NOON).moved(Stage.MQL, daysAfterNoon(1), 30);

    @Test
    void a_fresh_lead_has_nothing_to_remember() {
        assertThat(Standing.fresh(NOON)).isEqualTo(new Standing(Stage.LEAD, NOON, null, null, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAD", "RECYCLED"})
    void going_back_is_an_exit(Stage to) {
        assertThat(MQL.moved(to, daysAfterNoon(2), 30).exitedAt()).isEqualTo(daysAfterNoon(2));
    }

    @ParameterizedTest
    @EnumSource(names = {"SAL", "DISQUALIFIED"})
    void other_moves_keep_the_memory_of_the_last_exit(Stage to) {
        Standing again = MQL.moved(Stage.LEAD, daysAfterNoon(2), 30).moved(Stage.MQL, daysAfterNoon(3), 30);
        assertThat(again.moved(to, daysAfterNoon(4), 30).exitedAt()).isEqualTo(daysAfterNoon(2));
    }

    @Test
    void a_reinstated_lead_has_exited_when_it_was_reinstated() {
        Standing disqualified = MQL.moved(Stage.DISQUALIFIED, daysAfterNoon(2), 30);
        assertThat(disqualified.exitedAt()).isNull();
        assertThat(disqualified.moved(Stage.LEAD, daysAfterNoon(5), 30).exitedAt())
                .isEqualTo(daysAfterNoon(5));
    }

    @Test
    void only_a_recycled_lead_rests_and_for_days_of_24_hours() {
        Standing recycled = MQL.moved(Stage.RECYCLED, daysAfterNoon(2), 30);
        assertThat(recycled.coolDownUntil()).isEqualTo(daysAfterNoon(32));
        assertThat(recycled.moved(Stage.MQL, daysAfterNoon(3), 30).coolDownUntil())
                .isNull();
        assertThat(MQL.moved(Stage.LEAD, daysAfterNoon(2), 30).coolDownUntil()).isNull();
    }

    @Test
    void warmth_belongs_to_one_stay() {
        assertThat(MQL.warm()).isFalse();
        assertThat(MQL.warmed().warm()).isTrue();
        assertThat(MQL.warmed().warmed()).isEqualTo(MQL.warmed());
        assertThat(MQL.warmed().moved(Stage.LEAD, daysAfterNoon(2), 30).warm()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 254, 255})
    void a_person_is_named_in_1_to_255_characters(int length) {
        assertThat(new Actor.Person("n".repeat(length)).name()).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void other_names_are_refused_with_the_bound_and_the_length(int length) {
        assertThatThrownBy(() -> new Actor.Person("n".repeat(length)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("who did it is named in 1 to 255 characters, not " + length);
    }
}
