package dev.entente.bootstrap.wiring;

import dev.entente.application.CheckPolicy;
import dev.entente.application.ComparePolicies;
import dev.entente.application.DiffVersions;
import dev.entente.application.DraftPolicy;
import dev.entente.application.PolicyMakers;
import dev.entente.application.PolicyWork;
import dev.entente.application.ReadPolicy;
import dev.entente.application.ReplaceDraft;
import dev.entente.application.RetirePolicy;
import dev.entente.application.ReviewPolicy;
import dev.entente.bootstrap.policy.LinearPatterns;
import dev.entente.bootstrap.policy.YamlPolicyText;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.profile.Ids;
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
    PolicyMakers policyMakers(Ids ids, InstantSource clock) {
        return new PolicyMakers(ids, clock);
    }

    @Bean
    DraftPolicy draftPolicy(PolicyWork work, PolicyMakers makers) {
        return new DraftPolicy(work, makers);
    }

    @Bean
    ReplaceDraft replaceDraft(PolicyWork work, PolicyMakers makers) {
        return new ReplaceDraft(work, makers);
    }

    @Bean
    RetirePolicy retirePolicy(PolicyStore policies, PolicyMakers makers) {
        return new RetirePolicy(policies, makers);
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
