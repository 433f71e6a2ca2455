package dev.entente.bootstrap.e2e;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.maker;
import static dev.entente.contracts.Samples.next;
import static java.util.Objects.requireNonNull;
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
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.Tenants.Founding;
import dev.entente.domain.publishing.Rescore;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.persistence.PostgresStores;
import dev.entente.persistence.TestDatabase;
import dev.entente.persistence.connection.PostgresSettings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lead that is written whenever it has been read. */
class HotLeadIT {

    private static final TenantId TENANT = new TenantId(1);
    private static final PolicyBasis BASIS = new PolicyBasis(1, new PolicyBasis.Candidate(2, 1));
    private static final Instant NOW = NOON.plus(Duration.ofHours(1));
    private static final int MOST_PASSES = 10;

    private final PostgresStores stores = new PostgresStores(
            new TestDatabase().address(), PostgresSettings.DEFAULTS.withDeadline(Duration.ofSeconds(20)));
    private final CompilePolicy compile =
            new CompilePolicy(new YamlPolicyText(), new LinearPatterns(), new JsonPayloadText());
    private Lead lead = Samples.newLead();

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void is_computed_all_the_same() {
        answer(stores.tenants().found(new Founding(TENANT, "default", Draft.TEXT, UUID.randomUUID(), "hash", NOON)));
        answer(stores.policyStore().draft(TENANT, Draft.TEXT, maker(NOON)));
        answer(stores.leadStore()
                .commit(TENANT, creating(lead).signal(Samples.signal(lead, 0)).build()));
        answer(stores.rescores().begin(TENANT, 2, 0, null, maker(NOON)));
        RescoreLeads rescore = rescoring(writingBeforeEachStore(stores.rescoreQueue()));

        for (int pass = 0; pass < MOST_PASSES; pass++) {
            answer(rescore.rescoreNext());
        }

        assertThat(lead.version()).as("writes in between").isGreaterThan(2);
        assertThat(answer(stores.rescores().find(TENANT, 2)).orElseThrow().state())
                .isEqualTo(Rescore.State.COMPLETED);
        var loaded = answer(stores.leadStore().load(TENANT, Set.of(), Set.of(lead.id()), BASIS));
        assertThat(loaded.candidates()).containsEntry(lead.id(), stateOfAllSignals());
    }

    private EngagementState stateOfAllSignals() {
        CompiledPolicy policy = compile.compile(new PolicySource(2, Draft.TEXT));
        var foresight = Foresight.of(policy, policy.policy());
        EngagementState state = EngagementState.EMPTY;
        for (int i = 0; i < lead.version(); i++) {
            state = foresight.plus(state, Samples.signal(lead, 0).signal());
        }
        return foresight.scored(lead, state, NOW).state();
    }

    /** Goes on for as long as it is allowed to: a lead that was computed meanwhile is not written unawares. */
    private void write() {
        Lead written = next(lead);
        var changes = changes().lead(written).signal(Samples.signal(written, 0)).basis(BASIS);
        if (answer(stores.leadStore().commit(TENANT, changes.build())) instanceof CommitOutcome.Stored) {
            lead = written;
        }
    }

    private RescoreQueue writingBeforeEachStore(RescoreQueue queue) {
        return (RescoreQueue) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RescoreQueue.class}, (_, method, arguments) -> {
                    if (method.getName().equals("store") && !((List<?>) requireNonNull(arguments)[2]).isEmpty()) {
                        write();
                    }
                    try {
                        return method.invoke(queue, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private RescoreLeads rescoring(RescoreQueue queue) {
        var language = new YamlPolicyText();
        var work = new PolicyWork(
                stores.policyStore(),
                language,
                new CheckPolicy(language, new LinearPatterns()),
                new ComparePolicies(language),
                Runnable::run);
        return new RescoreLeads(
                queue,
                new RenewPreview(work, stores.rescores(), queue, () -> NOW),
                new FoldSignals(queue, stores.leadHistory(), Runnable::run),
                new Decisions(stores.policiesAtWork(), compile::compile, UUID::randomUUID, List.of()),
                () -> NOW,
                Runnable::run);
    }
}
