package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.entente.bootstrap.architecture.planted.persistence.RunsUnshielded;
import dev.entente.bootstrap.architecture.planted.rest.PassesCancelsOn;
import dev.entente.persistence.connection.Shield;
import org.junit.jupiter.api.Test;

class CancellationArchitectureTest {

    private static final Rule UNITS_OF_WORK_ARE_SHIELDED = layers -> noClasses()
            .that()
            .resideInAPackage(layers.persistence())
            .and(Exempt.allBut(Shield.class))
            .should()
            .accessTargetWhere(Calls.START_A_FUTURE)
            .because("a unit of work that is cancelled gives its connection back in the middle");

    private static final Rule DISCONNECTS_STOP_AT_THE_EDGE = layers -> noClasses()
            .that()
            .resideInAPackage(layers.rest())
            .should()
            .accessTargetWhere(Calls.PASS_CANCELS_ON)
            .because("a client that hangs up stops waiting; what was begun for it ends as if it had stayed");

    @Test
    void every_unit_of_work_runs_behind_the_shield() {
        UNITS_OF_WORK_ARE_SHIELDED.isKeptAndCatches(RunsUnshielded.class);
    }

    @Test
    void a_disconnect_cancels_nothing_behind_the_edge() {
        DISCONNECTS_STOP_AT_THE_EDGE.isKeptAndCatches(PassesCancelsOn.class);
    }
}
