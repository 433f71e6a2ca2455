package dev.entente.domain.lead;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.profile.FirstTouch;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Observation;
import dev.entente.domain.profile.Observed;
import dev.entente.domain.profile.Traits;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it stands.
 *
 * @param version 0 before it is first committed, then n to n+1 with every commit that touches it
 * @param firstTouch the channel it came through, null while no touch named one
 * @param updatedAt the instant of its newest decision; never goes back
 */
public record Lead(
        LeadId id,
        long version,
        Set<Identity> identities,
        Traits traits,
        @Nullable FirstTouch firstTouch,
        Standing standing,
        Scored scored,
        Instant createdAt,
        Instant updatedAt) {

    public Lead {
        identities = Set.copyOf(identities);
    }

    static Lead create(LeadId id, int policyVersion, Instant at) {
        return new Lead(
                id, 0, Set.of(), Traits.NONE, null, Standing.fresh(at), Scored.nothing(policyVersion, at), at, at);
    }

    public boolean has(IdentityKind kind) {
        return identities.stream().anyMatch(identity -> identity.kind() == kind);
    }

    /** A lead's decisions never go back in time, whatever order its messages reach us in. */
    Instant notBefore(Instant now) {
        return now.isBefore(updatedAt) ? updatedAt : now;
    }

    Lead observing(Observation observation) {
        FirstTouch touch = observation.channel() == null
                ? firstTouch
                : FirstTouch.earlier(firstTouch, new FirstTouch(observation.channel(), observation.observedAt()));
        Traits known = traits.observe(observation.traits(), observation.observedAt());
        return new Lead(id, version, identities, known, touch, standing, scored, createdAt, updatedAt);
    }

    /** Whether it stays what it is when this is said of it. */
    boolean knows(Observation observation) {
        return equals(observing(observation));
    }

    Lead told(Map<String, Observed> news, @Nullable FirstTouch touch) {
        Traits known = traits.merge(new Traits(news));
        return new Lead(id, version, identities, known, touch, standing, scored, createdAt, updatedAt);
    }

    /** Known for longer than was thought; one that has never moved was a lead all that time. */
    Lead knownSince(Instant earlier) {
        Standing held = standing.since().equals(createdAt) ? standing.since(earlier) : standing;
        return new Lead(id, version, identities, traits, firstTouch, held, scored, earlier, updatedAt);
    }

    Lead answeringTo(Collection<Identity> more) {
        if (identities.containsAll(more)) {
            return this;
        }
        var all = new HashSet<>(identities);
        all.addAll(more);
        return new Lead(id, version, all, traits, firstTouch, standing, scored, createdAt, updatedAt);
    }

    Lead withTraits(Traits known) {
        return new Lead(id, version, identities, known, firstTouch, standing, scored, createdAt, updatedAt);
    }

    Lead withStanding(Standing moved) {
        return new Lead(id, version, identities, traits, firstTouch, moved, scored, createdAt, updatedAt);
    }

    Lead withScored(Scored anew) {
        return new Lead(id, version, identities, traits, firstTouch, standing, anew, createdAt, updatedAt);
    }

    Lead withNextChangeAt(@Nullable Instant next, Instant decidedAt) {
        Scored anew = scored.changingAt(next);
        return new Lead(id, version, identities, traits, firstTouch, standing, anew, createdAt, decidedAt);
    }

    Lead withPending(@Nullable Stage move) {
        return withScored(scored.pending(move));
    }

    Lead withVersion(long next) {
        return new Lead(id, next, identities, traits, firstTouch, standing, scored, createdAt, updatedAt);
    }
}
