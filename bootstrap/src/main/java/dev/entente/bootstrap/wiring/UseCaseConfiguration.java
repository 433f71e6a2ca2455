package dev.entente.bootstrap.wiring;

import dev.entente.application.ActivePolicies;
import dev.entente.application.AssessLead;
import dev.entente.application.CheckPolicy;
import dev.entente.application.CompilePolicy;
import dev.entente.application.CreateKey;
import dev.entente.application.Decisions;
import dev.entente.application.ForeseeScores;
import dev.entente.application.FoundTenant;
import dev.entente.application.GradeLeads;
import dev.entente.application.KeyRing;
import dev.entente.application.KeyWork;
import dev.entente.application.LeadWork;
import dev.entente.application.MoveLead;
import dev.entente.application.PatchTraits;
import dev.entente.application.ReceiveSignals;
import dev.entente.application.RevokeKey;
import dev.entente.application.RotateKey;
import dev.entente.application.UpsertLead;
import dev.entente.bootstrap.policy.JsonPayloadText;
import dev.entente.bootstrap.policy.LinearPatterns;
import dev.entente.bootstrap.policy.YamlPolicyText;
import dev.entente.domain.access.Secrets;
import dev.entente.domain.port.ApiKeys;
import dev.entente.domain.port.Connector;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.OpenKeys;
import dev.entente.domain.port.PoliciesAtWork;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.Tenants;
import dev.entente.domain.profile.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases on their ports. */
@Configuration(proxyBeanMethods = false)
class UseCaseConfiguration {

    /** Microseconds, as the database keeps them: an instant is the same before and after it was stored. */
    @Bean
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean
    Ids ids(InstantSource clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }

    @Bean
    CompilePolicy compilePolicy() {
        return new CompilePolicy(new YamlPolicyText(), new LinearPatterns(), new JsonPayloadText());
    }

    @Bean
    CheckPolicy checkPolicy() {
        return new CheckPolicy(new YamlPolicyText(), new LinearPatterns());
    }

    @Bean
    ActivePolicies activePolicies(PolicyStore policies, CompilePolicy compile, InstantSource clock) {
        return new ActivePolicies(policies, compile::compile, clock);
    }

    @Bean
    Decisions decisions(PoliciesAtWork policies, CompilePolicy compile, Ids ids, ObjectProvider<Connector> connectors) {
        List<String> destinations =
                connectors.orderedStream().map(Connector::destination).toList();
        return new Decisions(policies, compile::compile, ids, destinations);
    }

    @Bean
    ReceiveSignals receiveSignals(LeadStore store, Decisions decisions, LaneThreads lanes) {
        return new ReceiveSignals(store, decisions, lanes.executors());
    }

    @Bean
    LeadWork leadWork(LeadStore store, Decisions decisions) {
        return new LeadWork(store, decisions);
    }

    @Bean
    UpsertLead upsertLead(LeadWork work, InstantSource clock) {
        return new UpsertLead(work, clock);
    }

    @Bean
    PatchTraits patchTraits(LeadWork work, InstantSource clock) {
        return new PatchTraits(work, clock);
    }

    @Bean
    MoveLead moveLead(LeadWork work, InstantSource clock) {
        return new MoveLead(work, clock);
    }

    @Bean
    GradeLeads gradeLeads(ActivePolicies policies) {
        return new GradeLeads(policies);
    }

    /** One thread, which is all that explanations get of the processors; who waits too long is told so. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService explainingThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("explaining").daemon().factory());
    }

    @Bean
    AssessLead assessLead(
            LeadDirectory leads,
            LeadHistory history,
            ActivePolicies policies,
            InstantSource clock,
            ExecutorService explainingThread) {
        return new AssessLead(leads, history, policies, clock, explainingThread);
    }

    @Bean
    ForeseeScores foreseeScores(
            LeadDirectory leads, ActivePolicies policies, InstantSource clock, ExecutorService explainingThread) {
        return new ForeseeScores(leads, policies, clock, explainingThread);
    }

    @Bean
    KeyRing keyRing(OpenKeys keys, InstantSource clock) {
        return new KeyRing(keys, clock);
    }

    @Bean
    KeyWork keyWork(ApiKeys keys, KeyRing ring, Ids ids, InstantSource clock) {
        return new KeyWork(keys, ring, ids, () -> Secrets.generate(new SecureRandom()), clock);
    }

    @Bean
    CreateKey createKey(KeyWork work) {
        return new CreateKey(work);
    }

    @Bean
    RotateKey rotateKey(KeyWork work) {
        return new RotateKey(work);
    }

    @Bean
    RevokeKey revokeKey(KeyWork work) {
        return new RevokeKey(work);
    }

    @Bean
    FoundTenant foundTenant(Tenants tenants, CheckPolicy check, Ids ids, InstantSource clock) {
        return new FoundTenant(tenants, check, ids, clock);
    }
}
