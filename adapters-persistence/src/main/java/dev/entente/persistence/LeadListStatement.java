package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.LeadQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statement for one page of leads: only the conditions that were asked for, every value a parameter. */
final class LeadListStatement {

    /** Whatever the locale of the database: letters have cases in every language. */
    private static final String TEXT = """
            (l.traits -> 'name' ->> 'v' COLLATE "und-x-icu" ILIKE :text OR EXISTS (
              SELECT FROM lead_identity i WHERE i.tenant_id = t.id AND i.lead_id = l.id
                AND i.value COLLATE "und-x-icu" ILIKE :text))""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final LeadOrder order;

    LeadListStatement(TenantId tenant, LeadQuery query, LeadOrder order, Optional<Position> after) {
        this.order = order;
        where("t.id = :tenant", "tenant", tenant.value());
        where(
                "l.stage = :stage",
                "stage",
                query.stage() == null ? null : query.stage().name());
        where(
                LeadOrder.SCORE_OF_LEAD + " >= :minScore",
                "minScore",
                query.minScore() == null ? null : query.minScore().hundredths());
        where("l.channel = :channel", "channel", query.channel());
        where("l.traits -> 'owner' ->> 'v' = :owner", "owner", query.owner());
        where(TEXT, "text", query.text() == null ? null : containing(query.text()));
        after.ifPresent(position -> {
            where(order.behind(), "value", order.value(position));
            parameters.put("id", UUID.fromString(position.key()));
        });
        parameters.put("limit", query.page().limit() + 1);
    }

    String sql() {
        return """
                SELECT t.active_policy AS policy_version, %s
                FROM tenant t
                JOIN lead l ON l.tenant_id = t.id AND l.joined_into IS NULL
                LEFT JOIN lead_score s
                  ON s.tenant_id = t.id AND s.lead_id = l.id AND s.policy_version = t.active_policy
                WHERE %s
                ORDER BY %s LIMIT :limit""".formatted(LeadRow.COLUMNS, String.join(" AND ", conditions), order.orderBy());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value instanceof String text && Storable.cannotBeStored(text)) {
            conditions.add("false");
        } else if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static String containing(String text) {
        return '%' + text.replaceAll("[\\\\%_]", "\\\\$0") + '%';
    }
}
