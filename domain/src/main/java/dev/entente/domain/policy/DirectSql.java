package dev.entente.domain.policy;

import org.jspecify.annotations.Nullable;

/**
 * Where a policy lets an MQL become an SQL without sales: all that is given must hold. Policies without it leave that
 * step to people.
 *
 * @param enter a score; null asks for none
 * @param when null asks for nothing
 */
public record DirectSql(@Nullable Points enter, @Nullable Condition when) {

    public DirectSql {
        if (enter == null && when == null) {
            throw new IllegalArgumentException("something must be asked of a direct SQL");
        }
    }

    public boolean holds(Points score, Known known, PolicyDay day) {
        return (enter == null || score.atLeast(enter)) && (when == null || when.holds(known, day));
    }

    DirectSql numbered(Tallies tallies) {
        return new DirectSql(enter, when == null ? null : when.numbered(tallies));
    }
}
