package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.profile.LeadId;
import dev.entente.persistence.connection.Shield;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What was known of leads, in PostgreSQL. */
final class R2dbcLeadHistory implements LeadHistory {

    private static final String TRAITS = """
            SELECT * FROM trait_record WHERE tenant_id = :tenant AND lead_id = ANY(:family)
            ORDER BY recorded_at, lead_id, lead_version, ordinal""";

    private static final String TRANSITIONS = """
            SELECT * FROM transition WHERE tenant_id = :tenant AND lead_id = ANY(:family)
            ORDER BY lead_id, lead_version, ordinal""";

    private static final String JOINS = """
            SELECT * FROM lead_join WHERE tenant_id = :tenant AND survivor = ANY(:family)
            ORDER BY at, survivor_version, absorbed""";

    private final DatabaseClient database;
    private final LeadFamilies families;
    private final Shield shield;

    R2dbcLeadHistory(DatabaseClient database, LeadFamilies families, Shield shield) {
        this.database = database;
        this.families = families;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Page<StoredSignal>> signals(TenantId tenant, LeadId id, PageRequest request) {
        var listing = new Listing("signals of " + tenant + id);
        return shield.run(Mono.fromCallable(() -> listing.after(request))
                .flatMap(after -> families.of(tenant, id)
                        .flatMapMany(family ->
                                HistorySource.SIGNALS.read(database, tenant, family, after, request.limit() + 1))
                        .collectList())
                .map(placed -> listing.page(placed, request)));
    }

    @Override
    public CompletionStage<List<TraitRecord>> traits(TenantId tenant, LeadId id) {
        return shield.run(families.of(tenant, id)
                .flatMapMany(family -> database.sql(TRAITS)
                        .bind("tenant", tenant.value())
                        .bind("family", family)
                        .mapProperties(Rows.TraitRow.class)
                        .all())
                .map(ROWS::trait)
                .collectList());
    }

    @Override
    public CompletionStage<List<Transition>> transitions(TenantId tenant, LeadId id) {
        return shield.run(families.of(tenant, id)
                .flatMapMany(family -> database.sql(TRANSITIONS)
                        .bind("tenant", tenant.value())
                        .bind("family", family)
                        .mapProperties(Rows.TransitionRow.class)
                        .all())
                .map(ROWS::transition)
                .collectList());
    }

    @Override
    public CompletionStage<List<Join>> joins(TenantId tenant, LeadId id) {
        return shield.run(families.of(tenant, id)
                .flatMapMany(family -> database.sql(JOINS)
                        .bind("tenant", tenant.value())
                        .bind("family", family)
                        .mapProperties(Rows.JoinRow.class)
                        .all())
                .map(ROWS::join)
                .collectList());
    }
}
