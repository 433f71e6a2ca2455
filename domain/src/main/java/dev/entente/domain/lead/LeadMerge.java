package dev.entente.domain.lead;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.profile.FirstTouch;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Two leads as one person. */
final class LeadMerge {

    /** Who has a user id survives, else the older; ids break the tie. */
    private static final Comparator<Lead> SURVIVES = Comparator.comparing(
                    (Lead lead) -> !lead.has(IdentityKind.USER_ID))
            .thenComparing(Lead::createdAt)
            .thenComparing(Lead::id);

    private LeadMerge() {}

    static boolean survives(Lead one, Lead other) {
        return SURVIVES.compare(one, other) <= 0;
    }

    /** The survivor with everything the other one brings but its stage: that is a move of its own. */
    static Lead merge(CompiledPolicy policy, Lead survivor, Lead absorbed, Instant at) {
        var identities = new HashSet<Identity>(survivor.identities());
        identities.addAll(absorbed.identities());
        Scored scored = survivor.scored();
        return new Lead(
                survivor.id(),
                survivor.version(),
                identities,
                survivor.traits().merge(absorbed.traits()),
                FirstTouch.earlier(survivor.firstTouch(), absorbed.firstTouch()),
                remembering(survivor.standing(), absorbed.standing()),
                scored.remembering(
                                scored.state().merge(policy, absorbed.scored().state()))
                        .pending(pending(scored, absorbed.scored())),
                earlier(survivor.createdAt(), absorbed.createdAt()),
                at);
    }

    /** The newest exit of either is remembered, or a join would be a way around "no ping-pong". */
    static Standing remembering(Standing survivor, Standing absorbed) {
        @Nullable Instant exit = later(survivor.exitedAt(), absorbed.exitedAt());
        @Nullable Instant until = later(survivor.coolDownUntil(), absorbed.coolDownUntil());
        return new Standing(survivor.stage(), survivor.since(), exit, until, survivor.warm() || absorbed.warm());
    }

    /** What was pending for either is, or a join would be a way around what a publisher decided. */
    private static @Nullable Stage pending(Scored survivor, Scored absorbed) {
        return survivor.movesTo() == null ? absorbed.movesTo() : survivor.movesTo();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
