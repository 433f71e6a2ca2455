package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.PolicySource;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.port.PolicyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * The policy versions of all tenants, compiled. What was published never changes, so that it is compiled once; which
 * version is in force is asked again when the last answer is a second old.
 */
public final class ActivePolicies {

    static final Duration TRUSTED = Duration.ofSeconds(1);

    private record InForce(int version, Instant askedAt) {

        /** An answer of the future was given before the clock was set back. */
        boolean isTrusted(Instant now) {
            return !askedAt.isAfter(now) && now.isBefore(askedAt.plus(TRUSTED));
        }
    }

    private final PolicyStore store;
    private final Function<PolicySource, CompiledPolicy> compile;
    private final InstantSource clock;
    private final CompiledVersions compiled = new CompiledVersions();
    private final ConcurrentMap<TenantId, InForce> inForce = new ConcurrentHashMap<>();

    /** @param compile throws {@link CompilePolicy.UnreadablePolicy} */
    public ActivePolicies(PolicyStore store, Function<PolicySource, CompiledPolicy> compile, InstantSource clock) {
        this.store = store;
        this.compile = compile;
        this.clock = clock;
    }

    /**
     * The version in force. The stage fails with an {@link IllegalStateException} if the tenant has none, and with
     * {@link CompilePolicy.UnreadablePolicy} if it cannot be read any more.
     */
    public CompletionStage<CompiledPolicy> of(TenantId tenant) {
        return versionOf(tenant)
                .thenCompose(version -> of(tenant, version))
                .thenApply(found -> policyOf(tenant, found));
    }

    /**
     * A version in any state; empty if there is none. The stage fails with {@link CompilePolicy.UnreadablePolicy} if it
     * has errors, as a draft may.
     */
    public CompletionStage<Optional<CompiledPolicy>> of(TenantId tenant, int version) {
        return compiled.find(tenant, version)
                .map(known -> known.thenApply(Optional::of))
                .orElseGet(() -> store.find(tenant, version)
                        .thenCompose(found -> found.map(policy -> compiled(tenant, policy))
                                .orElseGet(() -> CompletableFuture.completedStage(Optional.empty()))));
    }

    /** The version that was in force at an instant; before there was any, the one of today. Fails as that one does. */
    public CompletionStage<CompiledPolicy> inForceAt(TenantId tenant, Instant at) {
        return store.inForceAt(tenant, at)
                .thenCompose(found -> found.isEmpty()
                        ? of(tenant)
                        : compiled(tenant, found.get()).thenApply(policy -> policyOf(tenant, policy)));
    }

    private CompletionStage<Integer> versionOf(TenantId tenant) {
        Instant now = clock.instant();
        InForce last = inForce.get(tenant);
        return last != null && last.isTrusted(now)
                ? CompletableFuture.completedStage(last.version())
                : store.activeVersion(tenant).thenApply(found -> keep(tenant, policyOf(tenant, found), now));
    }

    private int keep(TenantId tenant, int version, Instant askedAt) {
        inForce.put(tenant, new InForce(version, askedAt));
        return version;
    }

    /** A draft may be another one the next time. */
    private CompletionStage<Optional<CompiledPolicy>> compiled(TenantId tenant, StoredPolicy policy) {
        PolicySource source = policy.source();
        return policy.version().state() == PolicyState.DRAFT
                ? CompletableFuture.completedStage(Optional.of(compile.apply(source)))
                : compiled.keep(tenant, source.version(), () -> compile.apply(source))
                        .thenApply(Optional::of);
    }

    private static <T> T policyOf(TenantId tenant, Optional<T> found) {
        return found.orElseThrow(() -> new IllegalStateException("tenant " + tenant.value() + " has no active policy"));
    }
}
