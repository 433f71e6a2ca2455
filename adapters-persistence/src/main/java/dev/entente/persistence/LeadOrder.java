package dev.entente.persistence;

import dev.entente.domain.lead.Lead;
import dev.entente.domain.port.LeadQuery.Sort;

/**
 * How a list of leads is sorted.
 *
 * @param by what leads are compared by first; their ids break ties
 */
record LeadOrder(By by, boolean descending) {

    enum By {
        CREATED("l.created_at"),
        UPDATED("l.updated_at"),
        SCORE(SCORE_OF_LEAD);

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /** A lead that this policy version has not scored yet has nothing. */
    static final String SCORE_OF_LEAD = "coalesce(s.fit + s.engagement, 0)";

    static LeadOrder of(Sort sort) {
        return switch (sort) {
            case NEWEST_FIRST -> new LeadOrder(By.CREATED, true);
            case OLDEST_FIRST -> new LeadOrder(By.CREATED, false);
            case HIGHEST_SCORE_FIRST -> new LeadOrder(By.SCORE, true);
            case LOWEST_SCORE_FIRST -> new LeadOrder(By.SCORE, false);
            case LAST_UPDATED_FIRST -> new LeadOrder(By.UPDATED, true);
            case FIRST_UPDATED_FIRST -> new LeadOrder(By.UPDATED, false);
        };
    }

    String orderBy() {
        return descending ? "%1$s DESC, l.id DESC".formatted(by.sql) : "%1$s, l.id".formatted(by.sql);
    }

    /** True of what comes behind the parameters {@code value} and {@code id}. */
    String behind() {
        return "(%s, l.id) %s (:value, :id)".formatted(by.sql, descending ? "<" : ">");
    }

    /** For the parameter {@code value}. */
    Object value(Position position) {
        return switch (by) {
            case CREATED, UPDATED -> position.instant();
            case SCORE -> position.value();
        };
    }

    Position position(Lead lead) {
        String id = lead.id().toString();
        return switch (by) {
            case CREATED -> Position.of(lead.createdAt(), id);
            case UPDATED -> Position.of(lead.updatedAt(), id);
            case SCORE -> new Position(lead.scored().scores().score().hundredths(), id);
        };
    }
}
