package dev.entente.rest.server;

import dev.entente.domain.TenantId;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The leads of all tenants. */
final class LeadTables {

    private final Map<TenantId, StoredLeads> tenants = new ConcurrentHashMap<>();
    private final Faults faults;

    LeadTables(Faults faults) {
        this.faults = faults;
    }

    <T> CompletionStage<T> of(TenantId tenant, Function<StoredLeads, T> work) {
        return faults.around(() -> now(tenant, work));
    }

    <T> T now(TenantId tenant, Function<StoredLeads, T> work) {
        StoredLeads leads = tenants.computeIfAbsent(tenant, _ -> new StoredLeads());
        synchronized (leads) {
            return work.apply(leads);
        }
    }
}
