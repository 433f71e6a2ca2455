package dev.entente.rest.server;

import dev.entente.application.ActivePolicies;
import dev.entente.application.ApplyPendingMoves;
import dev.entente.application.AssessLead;
import dev.entente.application.CheckPolicy;
import dev.entente.application.ComparePolicies;
import dev.entente.application.CompilePolicy;
import dev.entente.application.CreateKey;
import dev.entente.application.Decisions;
import dev.entente.application.DiffVersions;
import dev.entente.application.DraftPolicy;
import dev.entente.application.ForeseeScores;
import dev.entente.application.GradeLeads;
import dev.entente.application.KeyRing;
import dev.entente.application.KeyWork;
import dev.entente.application.LeadWork;
import dev.entente.application.MoveLead;
import dev.entente.application.PatchTraits;
import dev.entente.application.PolicyMakers;
import dev.entente.application.PolicyWork;
import dev.entente.application.PreviewPolicy;
import dev.entente.application.PublishPolicy;
import dev.entente.application.ReadPolicy;
import dev.entente.application.ReceiveSignals;
import dev.entente.application.ReplaceDraft;
import dev.entente.application.RetirePolicy;
import dev.entente.application.ReviewPolicy;
import dev.entente.application.RevokeKey;
import dev.entente.application.RotateKey;
import dev.entente.application.UpsertLead;
import dev.entente.contracts.InMemoryPolicyStore;
import dev.entente.domain.access.Secrets;
import dev.entente.domain.port.KeyedRequests;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.PoliciesAtWork;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.RejectedSignals;
import dev.entente.domain.profile.Ids;
import dev.entente.domain.signal.Details;
import dev.entente.rest.RestAdapter;
import dev.entente.rest.document.Product;
import dev.entente.rest.intake.IntakeRouter;
import dev.entente.rest.intake.SignalEndpoint;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/** The adapter as it is assembled in earnest, on Spring Boot and Netty, with the real use cases on fake ports. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(RestAdapter.class)
public class RestServer {

    @Bean
    HttpHandler httpHandler(SignalEndpoint signals, ApplicationContext context) {
        return new IntakeRouter(
                signals, WebHttpHandlerBuilder.applicationContext(context).build());
    }

    @Bean
    Product product() {
        return new Product("1.2.3-test", "https://docs.example/entente");
    }

    @Bean
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    Ids ids() {
        var count = new AtomicLong();
        return () -> new UUID(0x7000L, 0x8000_0000_0000_0000L + count.incrementAndGet());
    }

    @Bean
    Visitors visitors() {
        return new Visitors();
    }

    @Bean
    KeyRing keyRing(Visitors visitors) {
        return visitors.ring();
    }

    @Bean
    KeyWork keyWork(Visitors visitors, Ids ids, InstantSource clock) {
        return new KeyWork(visitors, visitors.ring(), ids, () -> Secrets.generate(new SecureRandom()), clock);
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
    Faults faults() {
        return new Faults();
    }

    @Bean
    LeadTables leadTables(Faults faults) {
        return new LeadTables(faults);
    }

    @Bean
    RejectedSignals rejectedSignals(Faults faults) {
        return new InMemoryRejectedSignals(faults);
    }

    @Bean
    KeyedRequests keyedRequests() {
        return new InMemoryKeyedRequests();
    }

    @Bean
    InMemoryImports imports(Faults faults) {
        return new InMemoryImports(faults);
    }

    @Bean
    InMemoryRescores rescores(Faults faults) {
        return new InMemoryRescores(faults);
    }

    @Bean
    PreviewPolicy previewPolicy(PolicyWork work, InMemoryRescores rescores, PolicyMakers makers) {
        return new PreviewPolicy(work, rescores, makers);
    }

    @Bean
    PublishPolicy publishPolicy(PreviewPolicy preview) {
        return new PublishPolicy(preview);
    }

    @Bean
    ApplyPendingMoves applyPendingMoves(InMemoryRescores rescores, PolicyMakers makers) {
        return new ApplyPendingMoves(rescores, makers);
    }

    @Bean
    LeadDirectory leadDirectory(LeadTables tables) {
        return new InMemoryLeadDirectory(tables);
    }

    @Bean
    InMemoryPolicyStore policyStore() {
        return OnePolicy.inForce();
    }

    @Bean
    ActivePolicies activePolicies(PolicyStore policies, InstantSource clock) {
        return new ActivePolicies(policies, compile()::compile, clock);
    }

    private static CompilePolicy compile() {
        return new CompilePolicy(
                new JsonPolicyText(), expression -> text -> text.contains(expression), _ -> Details.NONE);
    }

    @Bean
    Decisions decisions(PolicyStore policies, Ids ids) {
        return new Decisions(
                tenant -> policies.active(tenant)
                        .thenApply(found -> found.map(policy -> PoliciesAtWork.Texts.only(policy.source()))),
                compile()::compile,
                ids,
                List.of());
    }

    @Bean(destroyMethod = "close")
    ExecutorService lane() {
        return Executors.newSingleThreadExecutor();
    }

    @Bean
    ReceiveSignals receiveSignals(LeadTables tables, Decisions decisions, ExecutorService lane) {
        return new ReceiveSignals(new InMemoryLeadStore(tables), decisions, List.of(lane));
    }

    @Bean
    LeadWork leadWork(LeadTables tables, Decisions decisions) {
        return new LeadWork(new InMemoryLeadStore(tables), decisions);
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
    ForeseeScores foreseeScores(LeadDirectory leads, ActivePolicies policies, InstantSource clock) {
        return new ForeseeScores(leads, policies, clock, Runnable::run);
    }

    @Bean
    GradeLeads gradeLeads(ActivePolicies policies) {
        return new GradeLeads(policies);
    }

    @Bean
    AssessLead assessLead(LeadDirectory leads, LeadTables tables, ActivePolicies policies, InstantSource clock) {
        return new AssessLead(leads, new InMemoryLeadHistory(tables), policies, clock, Runnable::run);
    }

    @Bean
    PolicyWork policyWork(PolicyStore policies, ExecutorService lane) {
        var language = new JsonPolicyText();
        return new PolicyWork(
                policies,
                language,
                new CheckPolicy(language, expression -> text -> text.contains(expression)),
                new ComparePolicies(language),
                lane,
                Duration.ofMinutes(1));
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
