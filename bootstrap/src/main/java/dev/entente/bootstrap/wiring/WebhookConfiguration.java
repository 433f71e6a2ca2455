package dev.entente.bootstrap.wiring;

import dev.entente.application.DeliverChanges;
import dev.entente.application.PollingLoop;
import dev.entente.bootstrap.settings.EntenteSettings;
import dev.entente.crm.webhook.WebhookConnector;
import dev.entente.crm.webhook.WebhookSettings;
import dev.entente.domain.port.Outbox;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first connector: told of every stage change where {@code ENTENTE_WEBHOOK_URL} is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${entente.webhook.url:}'.isBlank()")
class WebhookConfiguration {

    private static final String DESTINATION = "webhook";
    private static final int PASSES_AT_ONCE = 4;

    @Bean(destroyMethod = "shutdown")
    ExecutorService webhookExecutor() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService deliveryScheduler() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("deliveries").daemon().factory());
    }

    @Bean(destroyMethod = "close")
    WebhookConnector webhookConnector(EntenteSettings settings, InstantSource clock, ExecutorService webhookExecutor) {
        var webhook = settings.webhook();
        return new WebhookConnector(
                new WebhookSettings(
                        DESTINATION,
                        String.valueOf(webhook.url()),
                        String.valueOf(webhook.secret()),
                        settings.outbound().allowLoopback()),
                clock,
                webhookExecutor);
    }

    @Bean
    BackgroundLoop deliveries(
            Outbox outbox,
            WebhookConnector connector,
            InstantSource clock,
            ScheduledExecutorService deliveryScheduler) {
        var deliver = new DeliverChanges(outbox, connector, clock, new Random());
        return new BackgroundLoop(new PollingLoop(
                "deliveries to " + DESTINATION, deliver::deliverDue, PASSES_AT_ONCE, deliveryScheduler));
    }
}
