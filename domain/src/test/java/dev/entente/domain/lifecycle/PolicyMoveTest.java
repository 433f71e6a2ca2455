package dev.entente.domain.lifecycle;

import static dev.entente.domain.lifecycle.Stage.DISQUALIFIED;
import static dev.entente.domain.lifecycle.Stage.LEAD;
import static dev.entente.domain.lifecycle.Stage.MQL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PolicyMoveTest {

    @Test
    void a_lead_or_a_recycled_one_becomes_an_mql() {
        assertThat(movedTo(verdict(MQL), true)).containsExactlyInAnyOrder("LEAD to MQL", "RECYCLED to MQL");
    }

    @Test
    void only_an_mql_cools() {
        assertThat(movedTo(verdict(LEAD), true)).containsExactly("MQL to LEAD");
    }

    @Test
    void a_disqualifier_that_begins_to_hold_strikes_at_every_stage_before_customer() {
        assertThat(movedTo(verdict(DISQUALIFIED), true))
                .containsExactlyInAnyOrder(
                        "LEAD to DISQUALIFIED",
                        "MQL to DISQUALIFIED",
                        "SAL to DISQUALIFIED",
                        "SQL to DISQUALIFIED",
                        "OPPORTUNITY to DISQUALIFIED",
                        "RECYCLED to DISQUALIFIED");
    }

    @Test
    void a_disqualifier_that_held_before_does_not_strike_again() {
        assertThat(movedTo(verdict(DISQUALIFIED), false)).isEmpty();
    }

    @Property
    void the_policy_only_makes_legal_moves(@ForAll Stage from, @ForAll boolean newly) {
        for (Stage verdict : EnumSet.of(LEAD, MQL, DISQUALIFIED)) {
            PolicyMove.next(from, verdict(verdict), newly)
                    .ifPresent(to -> assertThat(Lifecycle.allows(from, to)).isTrue());
        }
    }

    private static Set<String> movedTo(Verdict verdict, boolean newly) {
        return Stream.of(Stage.values())
                .flatMap(from -> PolicyMove.next(from, verdict, newly).map(to -> from + " to " + to).stream())
                .collect(Collectors.toSet());
    }

    private static Verdict verdict(Stage stage) {
        return Verdict.of(stage, new Reason("any", "Any."), List.of());
    }
}
