package dev.entente.bootstrap.wiring;

import dev.entente.application.Decisions;
import dev.entente.application.ImportLeads;
import dev.entente.application.PollingLoop;
import dev.entente.domain.port.ImportQueue;
import dev.entente.persistence.PostgresStores;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works imports off in the background, here and in every other instance. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    /** Two imports take turns here; more of them wait, so that the intake keeps the larger part of the machine. */
    private static final int PASSES_AT_ONCE = 2;

    /** Starts passes and decides on pages: one thread, which is all that imports get of the processors. */
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService importThread() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("imports").daemon().factory());
    }

    @Bean
    BackgroundLoop importLoop(
            ImportQueue queue,
            PostgresStores stores,
            Decisions decisions,
            InstantSource clock,
            ScheduledExecutorService importThread) {
        var imports = new ImportLeads(queue, stores.bulkLeadStore(), decisions, clock, importThread);
        return new BackgroundLoop(
                new PollingLoop("importing leads", imports::importNext, PASSES_AT_ONCE, importThread));
    }
}
