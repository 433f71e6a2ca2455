package dev.entente.bootstrap.wiring;

import dev.entente.application.ApplyPendingMoves;
import dev.entente.application.Decisions;
import dev.entente.application.FoldSignals;
import dev.entente.application.LeadWork;
import dev.entente.application.MovePendingLeads;
import dev.entente.application.PolicyMakers;
import dev.entente.application.PolicyWork;
import dev.entente.application.PollingLoop;
import dev.entente.application.PreviewPolicy;
import dev.entente.application.PublishPolicy;
import dev.entente.application.RenewPreview;
import dev.entente.application.RescoreLeads;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.Rescores;
import dev.entente.persistence.PostgresStores;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Previews and publishes policies in the background, here and in every other instance. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    /** While one page is read the other one is computed. */
    private static final int PAGES_AT_ONCE = 2;

    private static final int BATCHES_AT_ONCE = 2;

    /** Starts passes and computes pages: one thread, which is all that previews get of the processors. */
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService publishingThread() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("publishing").daemon().factory());
    }

    @Bean
    PreviewPolicy previewPolicy(PolicyWork work, Rescores rescores, PolicyMakers makers) {
        return new PreviewPolicy(work, rescores, makers);
    }

    @Bean
    PublishPolicy publishPolicy(PreviewPolicy preview) {
        return new PublishPolicy(preview);
    }

    @Bean
    ApplyPendingMoves applyPendingMoves(Rescores rescores, PolicyMakers makers) {
        return new ApplyPendingMoves(rescores, makers);
    }

    @Bean
    BackgroundLoop previews(
            RescoreQueue queue,
            Rescores rescores,
            PolicyWork work,
            LeadHistory history,
            Decisions decisions,
            InstantSource clock,
            ScheduledExecutorService publishingThread) {
        var rescore = new RescoreLeads(
                queue,
                new RenewPreview(work, rescores, queue, clock),
                new FoldSignals(queue, history, publishingThread),
                decisions,
                clock,
                publishingThread);
        return new BackgroundLoop(
                new PollingLoop("previewing policies", rescore::rescoreNext, PAGES_AT_ONCE, publishingThread));
    }

    @Bean
    BackgroundLoop pendingMoves(
            RescoreQueue queue,
            PostgresStores stores,
            Decisions decisions,
            InstantSource clock,
            ScheduledExecutorService publishingThread) {
        var move =
                new MovePendingLeads(queue, new LeadWork(stores.bulkLeadStore(), decisions, publishingThread), clock);
        return new BackgroundLoop(
                new PollingLoop("making pending moves", move::moveNext, BATCHES_AT_ONCE, publishingThread));
    }
}
