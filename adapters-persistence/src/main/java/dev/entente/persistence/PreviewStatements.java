package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.publishing.Previewed;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import dev.entente.persistence.codec.EngagementStateCodec;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a preview reads of a page of leads: the leads in one statement, and all their signals in another. */
final class PreviewStatements {

    /** LATERAL and OFFSET 0 as in {@link LoadStatement}. */
    private static final String LEADS = """
            SELECT t.active_policy AS policy_version, c.state AS candidate_state, %s
            FROM tenant t
            JOIN lead l ON l.tenant_id = t.id AND l.id BETWEEN $2 AND $3 AND l.joined_into IS NULL
            LEFT JOIN LATERAL (
              SELECT * FROM lead_score
              WHERE tenant_id = t.id AND lead_id = l.id AND policy_version = t.active_policy OFFSET 0) AS s ON true
            LEFT JOIN LATERAL (
              SELECT * FROM lead_score
              WHERE tenant_id = t.id AND lead_id = l.id AND policy_version = $4 AND run = $5 AND NOT missed
              OFFSET 0) AS c ON true
            WHERE t.id = $1 AND (c.state IS NULL OR c.scored_at < $6 OR c.next_change_at <= $7)""".formatted(LeadRow.COLUMNS);

    private static final String SIGNAL_COLUMNS = """
            s.message_id, s.type, s.name, s.path, s.channel, s.campaign, s.occurred_at, s.received_at, s.payload""";

    private static final String SIGNALS = """
            WITH RECURSIVE family (head, id) AS (
              SELECT id, id FROM unnest($2::uuid[]) AS asked (id)
              UNION ALL
              SELECT f.head, j.absorbed FROM family f CROSS JOIN LATERAL (
                SELECT absorbed FROM lead_join WHERE tenant_id = $1 AND survivor = f.id OFFSET 0) AS j
            )
            SELECT f.head, %s
            FROM family f JOIN signal s ON s.tenant_id = $1 AND s.lead_id = f.id
            LIMIT $3""".formatted(SIGNAL_COLUMNS);

    /** Who was absorbed since brings all its signals along. */
    private static final String SIGNALS_SINCE = """
            WITH RECURSIVE newcomer (id) AS (
              SELECT absorbed FROM lead_join WHERE tenant_id = $1 AND survivor = $2 AND survivor_version > $3
              UNION ALL
              SELECT j.absorbed FROM newcomer n CROSS JOIN LATERAL (
                SELECT absorbed FROM lead_join WHERE tenant_id = $1 AND survivor = n.id OFFSET 0) AS j
            )
            SELECT s.lead_id, %1$s FROM signal s WHERE s.tenant_id = $1 AND s.lead_id = $2 AND s.lead_version > $3
            UNION ALL
            SELECT s.lead_id, %1$s FROM newcomer n JOIN signal s ON s.tenant_id = $1 AND s.lead_id = n.id""".formatted(SIGNAL_COLUMNS);

    private PreviewStatements() {}

    static Mono<List<Previewed>> leads(
            Connection connection, TenantId tenant, RescorePage page, Instant dayBegan, Instant now) {
        var statement = connection
                .createStatement(LEADS)
                .bind(0, tenant.value())
                .bind(1, page.first().value())
                .bind(2, page.last().value())
                .bind(3, page.candidate().version())
                .bind(4, page.candidate().run())
                .bind(5, dayBegan)
                .bind(6, now);
        return rows(statement, PreviewStatements::previewed).collectList();
    }

    private static Previewed previewed(Readable row) {
        byte[] state = row.get("candidate_state", byte[].class);
        return new Previewed(LeadRow.lead(row), state == null ? null : EngagementStateCodec.decode(state));
    }

    private record Found(LeadId lead, Signal signal) {}

    static Mono<Optional<Map<LeadId, List<Signal>>>> signals(
            Connection connection, TenantId tenant, Collection<LeadId> leads, int most) {
        var statement = connection
                .createStatement(SIGNALS)
                .bind(0, tenant.value())
                .bind(1, leads.stream().map(LeadId::value).toArray(UUID[]::new))
                .bind(2, most + 1);
        return rows(statement, PreviewStatements::found)
                .collectList()
                .map(found -> found.size() > most ? Optional.empty() : Optional.of(byLead(found)));
    }

    /** All that a lead got after it was as given. */
    static Mono<List<Signal>> signalsSince(Connection connection, TenantId tenant, Lead lead) {
        var statement = connection
                .createStatement(SIGNALS_SINCE)
                .bind(0, tenant.value())
                .bind(1, lead.id().value())
                .bind(2, lead.version());
        return rows(statement, PreviewStatements::found).map(Found::signal).collectList();
    }

    private static Map<LeadId, List<Signal>> byLead(List<Found> found) {
        var byLead = new HashMap<LeadId, List<Signal>>();
        found.forEach(each ->
                byLead.computeIfAbsent(each.lead, _ -> new ArrayList<>()).add(each.signal));
        return byLead;
    }

    /** By place: there are thousands of them. */
    private static Found found(Readable row) {
        var signal = new Signal(
                new MessageId(row.get(1, String.class)),
                SignalType.valueOf(row.get(2, String.class)),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                row.get(7, Instant.class),
                row.get(8, Instant.class),
                row.get(9, byte[].class));
        return new Found(new LeadId(row.get(0, UUID.class)), signal);
    }

    private static <T> Flux<T> rows(Statement statement, Function<Readable, T> mapping) {
        return Flux.from(statement.execute()).flatMap(result -> result.map(mapping));
    }
}
