package dev.entente.rest.server;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.RejectedSignals;
import dev.entente.domain.signal.RejectedSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

final class InMemoryRejectedSignals implements RejectedSignals {

    private final Map<TenantId, List<RejectedSignal>> tenants = new ConcurrentHashMap<>();
    private final Faults faults;

    InMemoryRejectedSignals(Faults faults) {
        this.faults = faults;
    }

    @Override
    public CompletionStage<Void> keep(TenantId tenant, List<RejectedSignal> rejected) {
        return faults.<Boolean>around(() -> of(tenant).addAll(rejected)).thenAccept(_ -> {});
    }

    @Override
    public CompletionStage<Page<RejectedSignal>> list(TenantId tenant, PageRequest page) {
        return faults.around(() -> Cursors.page(new ArrayList<>(of(tenant)).reversed(), page));
    }

    @Override
    public CompletionStage<Optional<RejectedSignal>> find(TenantId tenant, UUID id) {
        return faults.around(() ->
                of(tenant).stream().filter(signal -> signal.id().equals(id)).findFirst());
    }

    @Override
    public CompletionStage<Void> replayed(TenantId tenant, UUID id, Instant at) {
        return faults.<Boolean>around(() -> {
                    of(tenant).replaceAll(signal -> signal.id().equals(id) ? replayed(signal, at) : signal);
                    return true;
                })
                .thenAccept(_ -> {});
    }

    private static RejectedSignal replayed(RejectedSignal signal, Instant at) {
        return new RejectedSignal(
                signal.id(),
                signal.receivedAt(),
                signal.type(),
                signal.index(),
                signal.messageId(),
                signal.code(),
                signal.detail(),
                signal.payload(),
                signal.writeOnly(),
                at);
    }

    private List<RejectedSignal> of(TenantId tenant) {
        return tenants.computeIfAbsent(tenant, _ -> new CopyOnWriteArrayList<>());
    }
}
