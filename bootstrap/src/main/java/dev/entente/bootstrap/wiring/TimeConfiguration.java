package dev.entente.bootstrap.wiring;

import dev.entente.application.DecideDueLeads;
import dev.entente.application.Decisions;
import dev.entente.application.LeadWork;
import dev.entente.application.PollingLoop;
import dev.entente.application.RefreshScores;
import dev.entente.domain.port.DueLeads;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.StoredScores;
import dev.entente.domain.port.Tenants;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens because time passes. Verdicts have a loop of their own, so that no refresh holds them up. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    private static final int PASSES_AT_ONCE = 2;

    /** One page at a time: the intake is served first. */
    private static final int PAGES_AT_ONCE = 1;

    /** Starts passes, and decides and computes for them: so much at once would hold up the event loops. */
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService timeScheduler() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("time").daemon().factory());
    }

    @Bean
    BackgroundLoop dueVerdicts(
            DueLeads dueLeads,
            LeadStore leads,
            Decisions decisions,
            InstantSource clock,
            ScheduledExecutorService timeScheduler) {
        var decide = new DecideDueLeads(dueLeads, new LeadWork(leads, decisions, timeScheduler), clock);
        return new BackgroundLoop(
                new PollingLoop("deciding on due leads", decide::decideDue, PASSES_AT_ONCE, timeScheduler));
    }

    @Bean
    BackgroundLoop dailyScores(
            StoredScores scores,
            Tenants tenants,
            Decisions decisions,
            InstantSource clock,
            ScheduledExecutorService timeScheduler) {
        var refresh = new RefreshScores(
                scores,
                tenants,
                decisions,
                clock,
                timeScheduler,
                rest -> CompletableFuture.delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS, timeScheduler));
        return new BackgroundLoop(
                new PollingLoop("refreshing scores", refresh::refreshPage, PAGES_AT_ONCE, timeScheduler));
    }
}
