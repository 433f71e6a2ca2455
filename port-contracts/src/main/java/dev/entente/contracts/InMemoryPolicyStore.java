package dev.entente.contracts;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyMaker;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.PolicyVersion;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.PortFailure.UnknownCursor;
import dev.entente.domain.port.ReplaceOutcome;
import dev.entente.domain.port.ReplaceOutcome.NotADraft;
import dev.entente.domain.port.ReplaceOutcome.Outdated;
import dev.entente.domain.port.ReplaceOutcome.Replaced;
import dev.entente.domain.port.RetireOutcome;
import dev.entente.domain.port.RetireOutcome.InForce;
import dev.entente.domain.port.RetireOutcome.Retired;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Policies for tests that need some: it keeps to {@link PolicyStoreContract}, but no audit, and publishes for whoever
 * asks.
 */
public final class InMemoryPolicyStore implements PolicyStore {

    private final Map<TenantId, NavigableMap<Integer, StoredPolicy>> tenants = new HashMap<>();
    private final List<StoredPolicy> everybodys;

    /** For tenants that have no policy yet. */
    public InMemoryPolicyStore() {
        everybodys = List.of();
    }

    /** @param text what every tenant begins with: version 1, in force since ever */
    public InMemoryPolicyStore(String text) {
        var version = new PolicyVersion(1, PolicyState.DRAFT, 0, Instant.EPOCH, null, null, null);
        everybodys = List.of(published(new StoredPolicy(version, text), Instant.EPOCH));
    }

    /** Puts a version in force; the one before is retired. */
    public synchronized void publish(TenantId tenant, int version, Instant at) {
        inForce(tenant).ifPresent(before -> store(tenant, retired(before, at)));
        store(tenant, published(requireNonNull(policies(tenant).get(version)), at));
    }

    private static StoredPolicy published(StoredPolicy draft, Instant at) {
        PolicyVersion v = draft.version();
        return new StoredPolicy(
                new PolicyVersion(
                        v.number(), PolicyState.PUBLISHED, v.revision(), v.createdAt(), v.replacedAt(), at, null),
                draft.text());
    }

    private static StoredPolicy retired(StoredPolicy policy, Instant at) {
        PolicyVersion v = policy.version();
        return new StoredPolicy(
                new PolicyVersion(
                        v.number(),
                        PolicyState.RETIRED,
                        v.revision(),
                        v.createdAt(),
                        v.replacedAt(),
                        v.publishedAt(),
                        at),
                policy.text());
    }

    private StoredPolicy store(TenantId tenant, StoredPolicy policy) {
        policies(tenant).put(policy.version().number(), policy);
        return policy;
    }

    private NavigableMap<Integer, StoredPolicy> policies(TenantId tenant) {
        return tenants.computeIfAbsent(
                tenant,
                _ -> everybodys.stream()
                        .collect(toMap(
                                policy -> policy.version().number(), identity(), (_, last) -> last, TreeMap::new)));
    }

    private Optional<StoredPolicy> inForce(TenantId tenant) {
        return policies(tenant).values().stream()
                .filter(policy -> policy.version().state() == PolicyState.PUBLISHED)
                .findFirst();
    }

    @Override
    public synchronized CompletionStage<Optional<StoredPolicy>> active(TenantId tenant) {
        return CompletableFuture.completedStage(inForce(tenant));
    }

    @Override
    public synchronized CompletionStage<Optional<Integer>> activeVersion(TenantId tenant) {
        return CompletableFuture.completedStage(
                inForce(tenant).map(policy -> policy.version().number()));
    }

    @Override
    public synchronized CompletionStage<Optional<StoredPolicy>> inForceAt(TenantId tenant, Instant at) {
        return CompletableFuture.completedStage(policies(tenant).values().stream()
                .flatMap(policy -> Stream.ofNullable(policy.version().publishedAt())
                        .filter(published -> !published.isAfter(at))
                        .map(published -> Map.entry(published, policy)))
                .max(Map.Entry.<Instant, StoredPolicy>comparingByKey()
                        .thenComparingInt(entry -> entry.getValue().version().number()))
                .map(Map.Entry::getValue));
    }

    @Override
    public synchronized CompletionStage<Optional<StoredPolicy>> find(TenantId tenant, int version) {
        return CompletableFuture.completedStage(
                Optional.ofNullable(policies(tenant).get(version)));
    }

    @Override
    public synchronized CompletionStage<Page<PolicyVersion>> list(TenantId tenant, PageRequest request) {
        try {
            int before = request.cursor() == null ? Integer.MAX_VALUE : position(tenant, request.cursor());
            List<PolicyVersion> older = policies(tenant).headMap(before).values().stream()
                    .map(StoredPolicy::version)
                    .sorted(Comparator.comparingInt(PolicyVersion::number).reversed())
                    .toList();
            return CompletableFuture.completedStage(page(tenant, older, request.limit()));
        } catch (IllegalArgumentException foreign) {
            return CompletableFuture.failedStage(new UnknownCursor("not a cursor of this list", foreign));
        }
    }

    private static Page<PolicyVersion> page(TenantId tenant, List<PolicyVersion> versions, int limit) {
        if (versions.size() <= limit) {
            return new Page<>(versions, null);
        }
        List<PolicyVersion> page = versions.subList(0, limit);
        return new Page<>(page, tenant.value() + "-" + page.getLast().number());
    }

    private static int position(TenantId tenant, String cursor) {
        String prefix = tenant.value() + "-";
        if (!cursor.startsWith(prefix)) {
            throw new IllegalArgumentException(cursor);
        }
        return Integer.parseInt(cursor.substring(prefix.length()));
    }

    @Override
    public synchronized CompletionStage<PolicyVersion> draft(TenantId tenant, String text, PolicyMaker by) {
        int number = policies(tenant).isEmpty() ? 1 : policies(tenant).lastKey() + 1;
        var version = new PolicyVersion(number, PolicyState.DRAFT, 0, by.at(), null, null, null);
        return CompletableFuture.completedStage(
                store(tenant, new StoredPolicy(version, text)).version());
    }

    @Override
    public synchronized CompletionStage<ReplaceOutcome> replace(
            TenantId tenant, int version, @Nullable Integer revision, String text, PolicyMaker by) {
        StoredPolicy before = policies(tenant).get(version);
        return CompletableFuture.completedStage(
                before == null
                        ? new ReplaceOutcome.Unknown()
                        : replace(tenant, before.version(), revision, text, by.at()));
    }

    private ReplaceOutcome replace(
            TenantId tenant, PolicyVersion before, @Nullable Integer revision, String text, Instant at) {
        if (before.state() != PolicyState.DRAFT) {
            return new NotADraft(before.state());
        }
        if (revision != null && revision != before.revision()) {
            return new Outdated(before.revision());
        }
        var version = new PolicyVersion(
                before.number(), PolicyState.DRAFT, before.revision() + 1, before.createdAt(), at, null, null);
        return new Replaced(store(tenant, new StoredPolicy(version, text)).version());
    }

    @Override
    public synchronized CompletionStage<RetireOutcome> retire(TenantId tenant, int version, PolicyMaker by) {
        StoredPolicy before = policies(tenant).get(version);
        return CompletableFuture.completedStage(
                before == null ? new RetireOutcome.Unknown() : retire(tenant, before, by.at()));
    }

    private RetireOutcome retire(TenantId tenant, StoredPolicy before, Instant at) {
        return switch (before.version().state()) {
            case DRAFT -> new Retired(store(tenant, retired(before, at)).version());
            case PUBLISHED -> new InForce();
            case RETIRED -> new Retired(before.version());
        };
    }
}
