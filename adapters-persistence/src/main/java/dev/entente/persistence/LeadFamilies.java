package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.profile.LeadId;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A lead and all it has absorbed, directly or through another: what happened to them happened to one person. */
final class LeadFamilies {

    private static final String ABSORBED = """
            , family (id) AS (
              SELECT id FROM head
              UNION
              SELECT j.absorbed FROM family f JOIN lead_join j ON j.tenant_id = :tenant AND j.survivor = f.id
            )
            SELECT array_agg(id) AS ids FROM family HAVING count(*) > 0""";

    private static final String OF_LEAD = "WITH RECURSIVE head (id) AS (SELECT :lead)" + ABSORBED;

    private static final String OF_SURVIVOR = """
            WITH RECURSIVE followed (id, next) AS (
              SELECT id, joined_into FROM lead WHERE tenant_id = :tenant AND id = :lead
              UNION ALL
              SELECT l.id, l.joined_into FROM followed f JOIN lead l ON l.tenant_id = :tenant AND l.id = f.next
            ), head (id) AS (
              SELECT id FROM followed WHERE next IS NULL
            )""" + ABSORBED;

    private final DatabaseClient database;

    LeadFamilies(DatabaseClient database) {
        this.database = database;
    }

    /** The lead first of all, whether it is known or not. */
    Mono<UUID[]> of(TenantId tenant, LeadId lead) {
        return ids(OF_LEAD, tenant, lead);
    }

    /** Of the survivor, where the lead was absorbed; nothing for an unknown lead. */
    Mono<UUID[]> ofSurvivor(TenantId tenant, LeadId lead) {
        return ids(OF_SURVIVOR, tenant, lead);
    }

    private Mono<UUID[]> ids(String sql, TenantId tenant, LeadId lead) {
        return database.sql(sql)
                .bind("tenant", tenant.value())
                .bind("lead", lead.value())
                .mapValue(UUID[].class)
                .one();
    }
}
