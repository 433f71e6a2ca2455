package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.DueLead;
import dev.entente.domain.port.PortFailure;
import dev.entente.domain.profile.LeadId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Decides on leads of many tenants: those of a tenant together, and each alone where that fails. */
final class Together {

    private Together() {}

    /** @return how many leads it was; fails when one of them cannot be decided on, after deciding on the others */
    static CompletionStage<Integer> decide(
            List<DueLead> leads, BiFunction<TenantId, Set<LeadId>, CompletionStage<Void>> decision) {
        return all(byTenant(leads).entrySet().stream()
                        .map(theirs -> decide(theirs.getKey(), theirs.getValue(), decision))
                        .toList())
                .thenApply(_ -> leads.size());
    }

    private static Map<TenantId, Set<LeadId>> byTenant(List<DueLead> leads) {
        return leads.stream()
                .collect(Collectors.groupingBy(
                        DueLead::tenant,
                        () -> new TreeMap<>(Comparator.comparingInt(TenantId::value)),
                        Collectors.mapping(DueLead::id, Collectors.toSet())));
    }

    /** What is not the store's fault may be one lead's: the others get their own try. */
    private static CompletionStage<Void> decide(
            TenantId tenant, Set<LeadId> ids, BiFunction<TenantId, Set<LeadId>, CompletionStage<Void>> decision) {
        return decision.apply(tenant, ids)
                .exceptionallyCompose(failure -> ids.size() == 1 || isOfTheStore(failure)
                        ? CompletableFuture.failedStage(failure)
                        : all(ids.stream()
                                .map(id -> decision.apply(tenant, Set.of(id)))
                                .toList()));
    }

    private static boolean isOfTheStore(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof PortFailure || cause instanceof Overloaded;
    }

    private static CompletionStage<Void> all(Collection<CompletionStage<Void>> stages) {
        return CompletableFuture.allOf(
                stages.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new));
    }
}
