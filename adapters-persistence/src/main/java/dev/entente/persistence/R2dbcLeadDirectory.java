package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadQuery;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.TimelineItem;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.persistence.connection.Shield;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Leads to look at, in PostgreSQL. */
final class R2dbcLeadDirectory implements LeadDirectory {

    private static final String LEAD = """
            SELECT t.active_policy AS policy_version, %s
            FROM %%s
            JOIN lead l ON l.tenant_id = found.tenant_id AND l.id = found.id
            JOIN tenant t ON t.id = l.tenant_id
            LEFT JOIN lead_score s
              ON s.tenant_id = l.tenant_id AND s.lead_id = l.id AND s.policy_version = t.active_policy""".formatted(LeadRow.COLUMNS);

    private static final String FIND = """
            WITH RECURSIVE followed (tenant_id, id, next) AS (
              SELECT tenant_id, id, joined_into FROM lead WHERE tenant_id = :tenant AND id = :id
              UNION ALL
              SELECT l.tenant_id, l.id, l.joined_into FROM followed f
                JOIN lead l ON l.tenant_id = f.tenant_id AND l.id = f.next
            )
            """ + LEAD.formatted("(SELECT * FROM followed WHERE next IS NULL) AS found");

    private static final String FIND_BY = LEAD.formatted("""
            (SELECT tenant_id, lead_id AS id FROM lead_identity
             WHERE tenant_id = :tenant AND kind = :kind AND value = :value) AS found""");

    private final DatabaseClient database;
    private final LeadFamilies families;
    private final Shield shield;

    R2dbcLeadDirectory(DatabaseClient database, LeadFamilies families, Shield shield) {
        this.database = database;
        this.families = families;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Optional<Lead>> find(TenantId tenant, LeadId id) {
        return shield.run(database.sql(FIND)
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map(LeadRow::lead)
                .one()
                .singleOptional());
    }

    @Override
    public CompletionStage<Optional<Lead>> findBy(TenantId tenant, Identity identity) {
        if (Storable.cannotBeStored(identity.value())) {
            return shield.run(Mono.just(Optional.empty()));
        }
        return shield.run(database.sql(FIND_BY)
                .bind("tenant", tenant.value())
                .bind("kind", identity.kind().name())
                .bind("value", identity.value())
                .map(LeadRow::lead)
                .one()
                .singleOptional());
    }

    @Override
    public CompletionStage<Page<Lead>> list(TenantId tenant, LeadQuery query) {
        var listing = new Listing("leads of " + tenant + query.sort());
        var order = LeadOrder.of(query.sort());
        return shield.run(Mono.fromCallable(() -> listing.after(query.page()))
                .map(after -> new LeadListStatement(tenant, query, order, after))
                .flatMapMany(statement -> database.sql(statement.sql())
                        .bindValues(statement.parameters())
                        .map(LeadRow::lead)
                        .all())
                .map(lead -> new Placed<>(lead, order.position(lead)))
                .collectList()
                .map(placed -> listing.page(placed, query.page())));
    }

    @Override
    public CompletionStage<Page<TimelineItem>> timeline(TenantId tenant, LeadId id, PageRequest request) {
        var listing = new Listing("timeline of " + tenant + id);
        return shield.run(Mono.fromCallable(() -> listing.after(request))
                .flatMap(after -> families.ofSurvivor(tenant, id)
                        .flatMapMany(family -> timeline(tenant, family, after, request.limit() + 1))
                        .collectSortedList(Placed.NEWEST_FIRST))
                .map(placed -> listing.page(placed, request)));
    }

    private Flux<Placed<? extends TimelineItem>> timeline(
            TenantId tenant, UUID[] family, Optional<Position> after, int limit) {
        return Flux.fromIterable(HistorySource.TIMELINE)
                .concatMap(source -> source.read(database, tenant, family, after, limit));
    }
}
