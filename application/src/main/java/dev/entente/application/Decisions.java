package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Deciding;
import dev.entente.domain.policy.CandidatePolicy;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicySource;
import dev.entente.domain.port.PoliciesAtWork;
import dev.entente.domain.port.PoliciesAtWork.Texts;
import dev.entente.domain.profile.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a tenant's decisions are made with. It is remembered until somebody learns that it is out of date;
 * that nothing is decided with it any longer is the check of the commit.
 */
public final class Decisions {

    private final PoliciesAtWork policies;
    private final Function<PolicySource, CompiledPolicy> compile;
    private final Ids ids;
    private final List<String> destinations;
    private final ConcurrentMap<TenantId, Deciding> known = new ConcurrentHashMap<>();

    /**
     * For all tenants.
     *
     * @param compile throws {@link CompilePolicy.UnreadablePolicy}
     * @param destinations the connections that are told of every stage change
     */
    public Decisions(
            PoliciesAtWork policies,
            Function<PolicySource, CompiledPolicy> compile,
            Ids ids,
            List<String> destinations) {
        this.policies = policies;
        this.compile = compile;
        this.ids = ids;
        this.destinations = List.copyOf(destinations);
    }

    /**
     * The stage fails with an {@link IllegalStateException} if the tenant has no policy, or one that cannot be read any
     * more.
     */
    CompletionStage<Deciding> of(TenantId tenant) {
        Deciding deciding = known.get(tenant);
        return deciding != null
                ? CompletableFuture.completedStage(deciding)
                : policies.of(tenant).thenApply(texts -> keep(tenant, texts));
    }

    /** Whether this is the version in force as far as is known: what is forgotten may have been another one. */
    boolean areWith(TenantId tenant, int policyVersion) {
        Deciding deciding = known.get(tenant);
        return deciding != null && deciding.policy().version() == policyVersion;
    }

    /** Of what a commit was refused with. */
    void forget(TenantId tenant, Deciding outdated) {
        known.remove(tenant, outdated);
    }

    /** Forgets what is out of date by what the tenants have now. */
    void learn(Map<TenantId, PolicyBasis> bases) {
        bases.forEach((tenant, basis) ->
                known.computeIfPresent(tenant, (_, deciding) -> deciding.basis().equals(basis) ? deciding : null));
    }

    private Deciding keep(TenantId tenant, Optional<Texts> found) {
        Texts texts = found.orElseThrow(
                () -> new IllegalStateException("tenant " + tenant.value() + " has no active policy"));
        var deciding = new Deciding(compile.apply(texts.active()), candidate(texts), ids, destinations);
        known.put(tenant, deciding);
        return deciding;
    }

    /** A draft that cannot be read keeps nobody from deciding. */
    private @Nullable CandidatePolicy candidate(Texts texts) {
        PolicyBasis.Candidate version = texts.candidate();
        return version == null
                ? null
                : new CandidatePolicy(version, compiled(version.version(), texts.candidateText()));
    }

    private @Nullable CompiledPolicy compiled(int version, @Nullable String text) {
        try {
            return text == null ? null : compile.apply(new PolicySource(version, text));
        } catch (CompilePolicy.UnreadablePolicy unreadable) {
            return null;
        }
    }
}
