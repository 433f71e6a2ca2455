package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.maker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.DueLead;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.port.PoliciesAtWork;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.RescoreQueue.Claim;
import dev.entente.domain.port.RescoreQueue.Finish;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.BeginOutcome;
import dev.entente.domain.publishing.Previewed;
import dev.entente.domain.publishing.Rescore;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.publishing.SideEffects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Steps of a preview, over the draft of a tenant, that the contracts of publishing take. */
abstract class RescoreSteps {

    static final Duration LONG = Duration.ofMinutes(5);
    static final Duration SPENT_AT_ONCE = Duration.ZERO;
    static final int SIZE = 3;
    static final int DRAFT = Samples.POLICY_VERSION + 1;

    final TenantId tenant = Samples.tenant();

    protected abstract PublishingStores stores();

    /** A tenant with {@link Samples#POLICY_VERSION} in force, and no other version. */
    protected abstract void found(TenantId tenant);

    protected final TenantId tenant() {
        return tenant;
    }

    @BeforeEach
    void there_is_a_draft() {
        found(tenant);
        answer(policies().draft(tenant, "the draft", maker(NOON)));
    }

    Rescores rescores() {
        return stores().rescores();
    }

    RescoreQueue queue() {
        return stores().queue();
    }

    PolicyStore policies() {
        return stores().policies();
    }

    void publish(SideEffects sideEffects) {
        begin(DRAFT, 0, sideEffects);
        compute(page());
        claim();
        answer(queue().advance(tenant, NOON));
        compute(page());
        claim();
        answer(queue().advance(tenant, NOON));
    }

    void preview() {
        begin(DRAFT, 0, null);
        while (claim() instanceof Claim.Page(RescorePage page)) {
            compute(page);
        }
        answer(queue().advance(tenant, NOON));
    }

    List<Lead> leads(int many) {
        var leads = new ArrayList<Lead>();
        IntStream.range(0, many).forEach(_ -> leads.add(session().stored(Samples.newLead())));
        return leads;
    }

    BeginOutcome begin(int version, int revision, @Nullable SideEffects sideEffects) {
        return answer(rescores().begin(tenant, version, revision, sideEffects, maker(NOON)));
    }

    Claim claim() {
        return answer(queue().claim(tenant, SIZE, LONG));
    }

    RescorePage page() {
        return page(LONG);
    }

    RescorePage page(Duration lease) {
        Claim claim = answer(queue().claim(tenant, SIZE, lease));
        assertThat(claim).isInstanceOf(Claim.Page.class);
        return ((Claim.Page) claim).page();
    }

    List<Lead> on(RescorePage page) {
        return answer(queue().leads(tenant, page, NOON, NOON)).stream()
                .map(Previewed::lead)
                .sorted(Comparator.comparing(Lead::id))
                .toList();
    }

    Finish compute(RescorePage page) {
        assertThat(store(page, on(page))).isTrue();
        return finish(page);
    }

    boolean store(RescorePage page, List<Lead> leads) {
        List<CandidateChange> computed = leads.stream()
                .map(lead -> new CandidateChange(lead.id(), lead.version(), scored()))
                .toList();
        return answer(queue().store(tenant, page, computed, LONG));
    }

    /** As a commit does that cannot keep a lead's state. */
    void miss(Lead lead) {
        var unknown = new CandidateChange(lead.id(), lead.version(), null);
        session().store(changes().lead(lead).candidate(unknown).basis(basis()));
    }

    static Scored scored() {
        Scored sample = Samples.scored();
        return new Scored(DRAFT, sample.state(), sample.scores(), NOON, NOON.plusSeconds(3_600), Stage.MQL);
    }

    Finish finish(RescorePage page) {
        return answer(queue().finish(tenant, page));
    }

    List<DueLead> claimMoves(Duration lease) {
        return answer(queue().claimMoves(100, lease)).stream()
                .filter(due -> due.tenant().equals(tenant))
                .toList();
    }

    Optional<Rescore> find(int version) {
        return answer(rescores().find(tenant, version));
    }

    Rescore found() {
        return find(DRAFT).orElseThrow();
    }

    PoliciesAtWork.Texts atWork(TenantId whose) {
        return answer(stores().atWork().of(whose)).orElseThrow();
    }

    PolicyBasis basis() {
        PoliciesAtWork.Texts texts = atWork(tenant);
        return new PolicyBasis(texts.active().version(), texts.candidate());
    }

    PolicyState stateOf(int version) {
        return answer(policies().find(tenant, version)).orElseThrow().version().state();
    }

    LeadSession session() {
        return new LeadSession(stores().leads(), tenant);
    }
}
