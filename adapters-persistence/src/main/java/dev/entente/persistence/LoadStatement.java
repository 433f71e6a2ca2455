package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.persistence.codec.EngagementStateCodec;
import dev.entente.persistence.codec.RowArray;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One round trip for all leads of a batch. */
final class LoadStatement {

    /** Each lookup is LATERAL and fenced by OFFSET 0: by key from what is asked for, whatever the planner believes. */
    private static final String SQL = """
            WITH RECURSIVE followed (asked, id, next) AS (
              SELECT l.id, l.id, l.joined_into FROM unnest($3::uuid[]) AS a (id), LATERAL (
                SELECT * FROM lead WHERE tenant_id = $1 AND id = a.id OFFSET 0) AS l
              UNION ALL
              SELECT f.asked, l.id, l.joined_into FROM followed f, LATERAL (
                SELECT * FROM lead WHERE tenant_id = $1 AND id = f.next OFFSET 0) AS l
            ), found (asked, id) AS (
              SELECT asked, id FROM followed WHERE next IS NULL
              UNION
              SELECT i.lead_id, i.lead_id FROM unnest($2) AS k, LATERAL (
                SELECT * FROM lead_identity
                WHERE tenant_id = $1 AND kind = k.kind AND value = k.value OFFSET 0) AS i
            ), wanted (id, asked) AS (
              SELECT id, array_agg(asked) FROM found GROUP BY id
            )
            SELECT wanted.asked, $4::int AS policy_version, %s, %s
            FROM wanted
            CROSS JOIN LATERAL (SELECT * FROM lead WHERE tenant_id = $1 AND id = wanted.id OFFSET 0) AS l
            LEFT JOIN LATERAL (
              SELECT * FROM lead_score
              WHERE tenant_id = $1 AND lead_id = wanted.id AND policy_version = $4::int OFFSET 0) AS s ON true
            """;

    private static final String PLAIN = SQL.formatted(LeadRow.COLUMNS, "NULL::bytea AS candidate_state");

    private static final String WITH_CANDIDATE = SQL.formatted(LeadRow.COLUMNS, "c.state AS candidate_state") + """
            LEFT JOIN LATERAL (
              SELECT * FROM lead_score
              WHERE tenant_id = $1 AND lead_id = wanted.id AND policy_version = $5::int AND run = $6::int
                AND NOT missed OFFSET 0) AS c ON true
            """;

    private record Found(
            Lead lead, List<UUID> asked, @Nullable EngagementState candidate) {}

    private LoadStatement() {}

    static Mono<Loaded> execute(
            Connection connection, TenantId tenant, Set<Identity> identities, Set<LeadId> ids, PolicyBasis basis) {
        var keys = RowArray.of(
                "identity_key",
                identities,
                (row, identity) -> row.text(identity.kind().name()).text(identity.value()));
        var candidate = basis.candidate();
        var statement = connection
                .createStatement(candidate == null ? PLAIN : WITH_CANDIDATE)
                .bind(0, tenant.value())
                .bind(1, keys)
                .bind(2, ids.stream().map(LeadId::value).toArray(UUID[]::new))
                .bind(3, basis.active());
        if (candidate != null) {
            statement.bind(4, candidate.version()).bind(5, candidate.run());
        }
        return Flux.from(statement.execute())
                .flatMap(result -> result.map(LoadStatement::found))
                .collectList()
                .map(found -> loaded(found, identities));
    }

    private static Found found(Readable row) {
        byte[] candidate = row.get("candidate_state", byte[].class);
        return new Found(
                LeadRow.lead(row),
                Arrays.asList(row.get("asked", UUID[].class)),
                candidate == null ? null : EngagementStateCodec.decode(candidate));
    }

    private static Loaded loaded(List<Found> found, Set<Identity> identities) {
        Map<Identity, LeadId> owners = new HashMap<>();
        Map<LeadId, Lead> leads = new HashMap<>();
        Map<LeadId, EngagementState> candidates = new HashMap<>();
        for (var each : found) {
            Lead lead = each.lead();
            leads.put(lead.id(), lead);
            if (each.candidate() != null) {
                candidates.put(lead.id(), each.candidate());
            }
            each.asked().forEach(asked -> leads.put(new LeadId(asked), lead));
            lead.identities().stream().filter(identities::contains).forEach(owned -> owners.put(owned, lead.id()));
        }
        return new Loaded(owners, leads, candidates);
    }
}
