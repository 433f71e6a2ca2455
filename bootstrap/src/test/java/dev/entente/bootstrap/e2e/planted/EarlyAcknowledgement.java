package dev.entente.bootstrap.e2e.planted;

import dev.entente.bootstrap.EntenteApplication;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Changes;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.LeadStore;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/** Entente that says a commit is done and then does it, in order, a moment later: a tempting way to be fast. */
public final class EarlyAcknowledgement {

    private static final long MOMENT_MILLIS = 200;

    private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor();

    private EarlyAcknowledgement() {}

    public static void main(String[] arguments) {
        new SpringApplication(EntenteApplication.class, Planting.class).run(arguments);
    }

    static final class Planting {

        @Bean
        static BeanPostProcessor planted() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof LeadStore store ? early(store) : bean;
                }
            };
        }
    }

    private static LeadStore early(LeadStore store) {
        return (LeadStore) Proxy.newProxyInstance(
                LeadStore.class.getClassLoader(), new Class<?>[] {LeadStore.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("commit")) {
                        return method.invoke(store, arguments);
                    }
                    var _ = LATER.schedule(
                            () -> store.commit((TenantId) arguments[0], (Changes) arguments[1]),
                            MOMENT_MILLIS,
                            TimeUnit.MILLISECONDS);
                    return CompletableFuture.completedStage(new CommitOutcome.Stored());
                });
    }
}
