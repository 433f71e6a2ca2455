package dev.entente.bootstrap.e2e;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.maker;
import static dev.entente.contracts.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.CheckPolicy;
import dev.entente.application.ComparePolicies;
import dev.entente.application.CompilePolicy;
import dev.entente.application.Decisions;
import dev.entente.application.FoldSignals;
import dev.entente.application.PolicyWork;
import dev.entente.application.RenewPreview;
import dev.entente.application.RescoreLeads;
import dev.entente.bootstrap.policy.JsonPayloadText;
import dev.entente.bootstrap.policy.LinearPatterns;
import dev.entente.bootstrap.policy.YamlPolicyText;
import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Foresight;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicySource;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.PortFailure;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.Tenants.Founding;
import dev.entente.domain.publishing.Rescore;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.persistence.PostgresStores;
import dev.entente.persistence.TestDatabase;
import dev.entente.persistence.connection.PostgresSettings;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leads that are hard to compute under a draft: written all the time, or with signals beyond number. */
class DemandingLeadsIT {

    private static final TenantId TENANT = new TenantId(1);
    private static final PolicyBasis BASIS = new PolicyBasis(1, new PolicyBasis.Candidate(2, 1));
    private static final Instant NOW = NOON.plus(Duration.ofHours(1));
    private static final int MOST_PASSES = 10;

    /** Every signal counts: one that was read twice, or never, shows. */
    private static final String TEXT = """
            engagement:
              - {rule: pricing-page, group: web, on: {page: /pricing}, points: 1}
            mql: {enter: 50, leave: 35}
            """;

    /** Of signals, as {@link FoldSignals} reads them. */
    private static final int MORE_THAN_AT_ONCE = 2_001;

    private final PostgresStores stores = new PostgresStores(
            new TestDatabase().address(), PostgresSettings.DEFAULTS.withDeadline(Duration.ofSeconds(20)));
    private final CompilePolicy compile =
            new CompilePolicy(new YamlPolicyText(), new LinearPatterns(), new JsonPayloadText());
    private Lead lead = Samples.newLead();

    @BeforeEach
    void there_is_a_draft() {
        answer(stores.tenants().found(new Founding(TENANT, "default", TEXT, UUID.randomUUID(), "hash", NOON)));
        answer(stores.policyStore().draft(TENANT, TEXT, maker(NOON)));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MORE_THAN_AT_ONCE})
    void one_that_is_written_whenever_it_was_read_is_computed_all_the_same(int signals) {
        store(lead, signals);

        preview(writingAfterEachRead(stores.rescoreQueue()));

        assertThat(lead.version()).as("writes in between").isGreaterThan(2);
        assertComputed(lead, signals + (int) lead.version() - 1);
    }

    @Test
    void one_with_more_signals_than_are_read_at_once_is_computed_from_all_of_them() {
        Lead other = Samples.newLead();
        store(lead, MORE_THAN_AT_ONCE);
        store(other, 3);

        preview(stores.rescoreQueue());

        assertComputed(lead, MORE_THAN_AT_ONCE);
        assertComputed(other, 3);
    }

    @Test
    void those_whose_signals_cannot_be_read_together_in_time_are_read_one_by_one() {
        List<Lead> leads = Stream.generate(Samples::newLead).limit(3).toList();
        leads.forEach(each -> store(each, 2));

        preview(readingOnlyOneAtATime(stores.rescoreQueue()));

        leads.forEach(each -> assertComputed(each, 2));
    }

    private void store(Lead fresh, int signals) {
        var changes = creating(fresh);
        IntStream.range(0, signals).forEach(ordinal -> changes.signal(Samples.signal(fresh, ordinal)));
        answer(stores.leadStore().commit(TENANT, changes.build()));
    }

    private void preview(RescoreQueue queue) {
        answer(stores.rescores().begin(TENANT, 2, 0, null, maker(NOON)));
        RescoreLeads rescore = rescoring(queue);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            answer(rescore.rescoreNext());
        }
        assertThat(answer(stores.rescores().find(TENANT, 2)).orElseThrow().state())
                .isEqualTo(Rescore.State.COMPLETED);
    }

    private void assertComputed(Lead which, int signals) {
        var loaded = answer(stores.leadStore().load(TENANT, Set.of(), Set.of(which.id()), BASIS));
        assertThat(loaded.candidates()).containsEntry(which.id(), stateOf(which, signals));
    }

    private EngagementState stateOf(Lead which, int signals) {
        CompiledPolicy policy = compile.compile(new PolicySource(2, TEXT));
        var foresight = Foresight.of(policy, policy.policy());
        EngagementState state = EngagementState.EMPTY;
        for (int i = 0; i < signals; i++) {
            state = foresight.plus(state, Samples.signal(which, i).signal());
        }
        return foresight.scored(which, state, NOW).state();
    }

    /** Goes on for as long as it is allowed to: a lead that was computed meanwhile is not written unawares. */
    private void write() {
        Lead written = next(lead);
        var changes = changes().lead(written).signal(Samples.signal(written, 0)).basis(BASIS);
        if (answer(stores.leadStore().commit(TENANT, changes.build())) instanceof CommitOutcome.Stored) {
            lead = written;
        }
    }

    private RescoreQueue writingAfterEachRead(RescoreQueue queue) {
        return instead(queue, (method, arguments) -> {
            if (!method.equals("leads")) {
                return null;
            }
            var read = answer(
                    queue.leads(TENANT, (RescorePage) arguments[1], (Instant) arguments[2], (Instant) arguments[3]));
            write();
            return CompletableFuture.completedStage(read);
        });
    }

    private static RescoreQueue readingOnlyOneAtATime(RescoreQueue queue) {
        var late = new PortFailure.Unavailable("too late", new TimeoutException());
        return instead(
                queue,
                (method, arguments) -> method.equals("signals") && ((Collection<?>) arguments[1]).size() > 1
                        ? CompletableFuture.failedStage(late)
                        : null);
    }

    /** What happens before a call, or instead of it where there is an answer. */
    @FunctionalInterface
    private interface Instead {
        @Nullable Object answer(String method, Object[] arguments);
    }

    private static RescoreQueue instead(RescoreQueue queue, Instead instead) {
        return (RescoreQueue) Proxy.newProxyInstance(
                DemandingLeadsIT.class.getClassLoader(),
                new Class<?>[] {RescoreQueue.class},
                (_, method, arguments) -> {
                    Object answer = arguments == null ? null : instead.answer(method.getName(), arguments);
                    return answer == null ? method.invoke(queue, arguments) : answer;
                });
    }

    private RescoreLeads rescoring(RescoreQueue queue) {
        var language = new YamlPolicyText();
        var work = new PolicyWork(
                stores.policyStore(),
                language,
                new CheckPolicy(language, new LinearPatterns()),
                new ComparePolicies(language),
                Runnable::run,
                Duration.ofMinutes(1));
        return new RescoreLeads(
                queue,
                new RenewPreview(work, stores.rescores(), queue, () -> NOW),
                new FoldSignals(queue, stores.leadHistory(), Runnable::run),
                new Decisions(stores.policiesAtWork(), compile::compile, UUID::randomUUID, List.of()),
                () -> NOW,
                Runnable::run);
    }
}
