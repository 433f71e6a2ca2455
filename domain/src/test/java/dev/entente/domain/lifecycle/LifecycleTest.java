package dev.entente.domain.lifecycle;

import static dev.entente.domain.lifecycle.Stage.CUSTOMER;
import static dev.entente.domain.lifecycle.Stage.DISQUALIFIED;
import static dev.entente.domain.lifecycle.Stage.EVANGELIST;
import static dev.entente.domain.lifecycle.Stage.LEAD;
import static dev.entente.domain.lifecycle.Stage.MQL;
import static dev.entente.domain.lifecycle.Stage.OPPORTUNITY;
import static dev.entente.domain.lifecycle.Stage.RECYCLED;
import static dev.entente.domain.lifecycle.Stage.SAL;
import static dev.entente.domain.lifecycle.Stage.SQL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    /** The whole table: what is not written here is illegal. */
    private static final String LEGAL = """
            LEAD         -> MQL DISQUALIFIED
            MQL          -> LEAD SAL RECYCLED DISQUALIFIED
            SAL          -> SQL RECYCLED DISQUALIFIED
            SQL          -> OPPORTUNITY RECYCLED DISQUALIFIED
            OPPORTUNITY  -> CUSTOMER RECYCLED DISQUALIFIED
            CUSTOMER     -> EVANGELIST
            EVANGELIST   ->
            RECYCLED     -> MQL DISQUALIFIED
            DISQUALIFIED -> LEAD
            """;

    @Property
    void a_move_is_legal_exactly_if_the_table_has_it(@ForAll Stage from, @ForAll Stage to) {
        assertThat(Lifecycle.allows(from, to)).isEqualTo(legalFrom(from).contains(to));
    }

    @ParameterizedTest
    @EnumSource
    void the_moves_from_a_stage_are_those_of_the_table(Stage from) {
        assertThat(Lifecycle.movesFrom(from)).isEqualTo(legalFrom(from));
    }

    @Test
    void an_mql_becomes_an_sql_only_through_sales_acceptance() {
        assertThat(Lifecycle.path(MQL, SQL)).containsExactly(SAL, SQL);
    }

    @Test
    void going_back_needs_a_reason() {
        assertThat(Stream.of(Stage.values()).filter(Lifecycle::needsReason))
                .containsExactlyInAnyOrder(LEAD, RECYCLED, DISQUALIFIED);
    }

    @Test
    void a_path_takes_the_fewest_moves() {
        assertThat(Lifecycle.path(LEAD, MQL)).containsExactly(MQL);
        assertThat(Lifecycle.path(LEAD, RECYCLED)).containsExactly(MQL, RECYCLED);
        assertThat(Lifecycle.path(LEAD, CUSTOMER)).containsExactly(MQL, SAL, SQL, OPPORTUNITY, CUSTOMER);
        assertThat(Lifecycle.path(DISQUALIFIED, SAL)).containsExactly(LEAD, MQL, SAL);
        assertThat(Lifecycle.path(SQL, LEAD)).containsExactly(DISQUALIFIED, LEAD);
    }

    @Test
    void there_is_no_path_back_from_a_customer_and_none_that_stays() {
        assertThat(Lifecycle.path(CUSTOMER, RECYCLED)).isEmpty();
        assertThat(Lifecycle.path(EVANGELIST, LEAD)).isEmpty();
        assertThat(Lifecycle.path(MQL, MQL)).isEmpty();
    }

    @Property
    void every_step_of_a_path_is_legal_and_the_last_one_arrives(@ForAll Stage from, @ForAll Stage to) {
        List<Stage> path = Lifecycle.path(from, to);
        Stage here = from;
        for (Stage step : path) {
            assertThat(Lifecycle.allows(here, step)).isTrue();
            here = step;
        }
        assertThat(path).doesNotHaveDuplicates();
        assertThat(here).isEqualTo(path.isEmpty() ? from : to);
    }

    @Property
    void a_lead_that_joins_one_of_a_further_stage_can_always_get_there(@ForAll Stage from, @ForAll Stage to) {
        if (Standing.isFurther(to, from)) {
            assertThat(Lifecycle.path(from, to)).isNotEmpty();
        }
    }

    @Test
    void stages_are_further_the_closer_they_are_to_a_sale_and_a_disqualification_outranks_hope() {
        List<Stage> ascending = List.of(LEAD, RECYCLED, MQL, SAL, SQL, DISQUALIFIED, OPPORTUNITY, CUSTOMER, EVANGELIST);
        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                assertThat(Standing.isFurther(ascending.get(i), ascending.get(j)))
                        .isEqualTo(i > j);
            }
        }
    }

    private static Set<Stage> legalFrom(Stage from) {
        return LEGAL.lines()
                .map(line -> line.split("->", -1))
                .filter(row -> row[0].strip().equals(from.name()))
                .flatMap(row -> Arrays.stream(row[1].split(" ")))
                .filter(name -> !name.isBlank())
                .map(Stage::valueOf)
                .collect(Collectors.toSet());
    }
}
