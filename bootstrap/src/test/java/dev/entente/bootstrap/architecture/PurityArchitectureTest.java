package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.entente.bootstrap.architecture.planted.application.DrawsAtRandom;
import dev.entente.bootstrap.architecture.planted.domain.ReadsTheClock;
import org.junit.jupiter.api.Test;

class PurityArchitectureTest {

    private static final Rule TIME_IS_AN_ARGUMENT = layers -> noClasses()
            .that()
            .resideInAnyPackage(layers.core())
            .should()
            .accessTargetWhere(Calls.READ_A_CLOCK)
            .because("a decision that is replayed for a past instant comes out as it did then");

    private static final Rule CHANCE_IS_AN_ARGUMENT = layers -> noClasses()
            .that()
            .resideInAnyPackage(layers.core())
            .should()
            .accessTargetWhere(Calls.DRAW_AT_RANDOM)
            .because("the same input gives the same decision, and ids and secrets come from where the wiring says");

    @Test
    void domain_and_application_read_no_clock() {
        TIME_IS_AN_ARGUMENT.isKeptAndCatches(ReadsTheClock.class);
    }

    @Test
    void domain_and_application_draw_nothing_at_random() {
        CHANCE_IS_AN_ARGUMENT.isKeptAndCatches(DrawsAtRandom.class);
    }
}
