package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.entente.bootstrap.architecture.planted.application.BlocksAThread;
import dev.entente.bootstrap.architecture.planted.crm.NamesNoExecutor;
import dev.entente.bootstrap.architecture.planted.persistence.BlocksOnReactor;
import org.junit.jupiter.api.Test;

class ThreadsArchitectureTest {

    private static final Rule NOTHING_SERVED_BLOCKS = layers -> noClasses()
            .that()
            .resideInAnyPackage(layers.served())
            .should()
            .accessTargetWhere(Calls.BLOCK_A_THREAD)
            .because("a few event loops serve every request, and one that waits holds up all of its own");

    private static final Rule WORK_RUNS_ON_A_NAMED_EXECUTOR = layers -> noClasses()
            .that(layers.outside(layers.contracts()))
            .should()
            .accessTargetWhere(Calls.LEAVE_THE_EXECUTOR_TO_CHANCE)
            .because("the common pool is shared with all, unbounded in what waits for it and empty on one core");

    @Test
    void nothing_that_serves_requests_blocks_a_thread() {
        NOTHING_SERVED_BLOCKS.isKeptAndCatches(BlocksAThread.class, BlocksOnReactor.class);
    }

    @Test
    void asynchronous_steps_name_their_executor() {
        WORK_RUNS_ON_A_NAMED_EXECUTOR.isKeptAndCatches(NamesNoExecutor.class);
    }
}
