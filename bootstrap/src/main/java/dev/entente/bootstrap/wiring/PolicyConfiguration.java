package dev.entente.bootstrap.wiring;

import dev.entente.application.CheckPolicy;
import dev.entente.application.ComparePolicies;
import dev.entente.application.DiffVersions;
import dev.entente.application.DraftPolicy;
import dev.entente.application.PolicyWork;
import dev.entente.application.ReadPolicy;
import dev.entente.application.ReplaceDraft;
import dev.entente.application.RetirePolicy;
import dev.entente.application.ReviewPolicy;
import dev.entente.bootstrap.policy.LinearPatterns;
import dev.entente.bootstrap.policy.YamlPolicyText;
import dev.entente.domain.port.PolicyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people do with the texts of policies. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    /** Of texts of half a megabyte: what waits must not fill the memory. */
    private static final int MOST_WAITING = 32;

    /** What waits must not outlast who waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean(destroyMethod = "shutdown")
    ExecutorService policyThread() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("policies").daemon().factory());
    }

    @Bean
    PolicyWork policyWork(PolicyStore policies, ExecutorService policyThread) {
        var language = new YamlPolicyText();
        return new PolicyWork(
                policies,
                language,
                new CheckPolicy(language, new LinearPatterns()),
                new ComparePolicies(language),
                policyThread,
                PATIENCE);
    }

    @Bean
    DraftPolicy draftPolicy(PolicyWork work, InstantSource clock) {
        return new DraftPolicy(work, clock);
    }

    @Bean
    ReplaceDraft replaceDraft(PolicyWork work, InstantSource clock) {
        return new ReplaceDraft(work, clock);
    }

    @Bean
    RetirePolicy retirePolicy(PolicyStore policies, InstantSource clock) {
        return new RetirePolicy(policies, clock);
    }

    @Bean
    ReadPolicy readPolicy(PolicyWork work) {
        return new ReadPolicy(work);
    }

    @Bean
    ReviewPolicy reviewPolicy(PolicyWork work) {
        return new ReviewPolicy(work);
    }

    @Bean
    DiffVersions diffVersions(PolicyWork work) {
        return new DiffVersions(work);
    }
}
