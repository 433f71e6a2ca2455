package dev.entente.domain.lead;

import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.profile.LeadId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * What is on record of a lead's moves and joins, from which a past standing is read: it is never decided again.
 *
 * @param transitions of the lead and of those it absorbed, each lead's in the order they were recorded
 * @param joins the oldest first
 */
public record StageLog(List<Transition> transitions, List<Join> joins) {

    public StageLog {
        transitions = List.copyOf(transitions);
        joins = List.copyOf(joins);
    }

    /** Whoever a lead was part of then: itself, while it was not known to be somebody else. */
    public LeadId survivor(LeadId lead, AsOf asOf) {
        return joins.stream()
                .filter(join -> join.absorbed().equals(lead) && asOf.knows(join.at()))
                .findFirst()
                .map(join -> survivor(join.survivor(), asOf))
                .orElse(lead);
    }

    /** The lead and all it had absorbed by then, directly or through another. */
    public Set<LeadId> family(LeadId lead, AsOf asOf) {
        var family = new HashSet<LeadId>(Set.of(lead));
        joins.stream()
                .filter(join -> join.survivor().equals(lead) && asOf.knows(join.at()))
                .forEach(join -> family.addAll(family(join.absorbed(), asOf)));
        return family;
    }

    /**
     * How a lead stood at an instant, as it was known.
     *
     * @param coolDownDays how long a recycled lead rests, by the policy version that it was recycled under
     */
    public Standing standing(LeadId lead, Instant createdAt, AsOf asOf, IntUnaryOperator coolDownDays) {
        return new Reader(createdAt, asOf, coolDownDays).standing(lead);
    }

    private final class Reader {

        private final Instant createdAt;
        private final AsOf asOf;
        private final IntUnaryOperator coolDownDays;

        private Reader(Instant createdAt, AsOf asOf, IntUnaryOperator coolDownDays) {
            this.createdAt = createdAt;
            this.asOf = asOf;
            this.coolDownDays = coolDownDays;
        }

        private Standing standing(LeadId lead) {
            var toCome = new ArrayDeque<Join>();
            joins.stream()
                    .filter(join -> join.survivor().equals(lead) && asOf.knows(join.at()))
                    .forEach(toCome::add);
            Standing standing = Standing.fresh(createdAt);
            for (Transition move : transitions) {
                if (move.leadId().equals(lead) && !isOfJoin(move) && asOf.sees(move.heldAt(), move.recordedAt())) {
                    while (!toCome.isEmpty() && !isBefore(move, toCome.element())) {
                        standing = joined(standing, toCome.remove());
                    }
                    standing = moved(standing, move);
                }
            }
            for (Join join : toCome) {
                standing = joined(standing, join);
            }
            return standing;
        }

        private Standing moved(Standing standing, Transition move) {
            Standing moved = standing.moved(move.to(), move.heldAt(), coolDownDays.applyAsInt(move.policyVersion()));
            return move.to() == Stage.MQL && move.actor() instanceof Actor.Policy ? moved.warmed() : moved;
        }

        /** What the other remembered is remembered as soon as it is known to be the same; its stage only from then. */
        private Standing joined(Standing survivor, Join join) {
            Standing absorbed = standing(join.absorbed());
            Standing remembering = LeadMerge.remembering(survivor, absorbed);
            return !join.at().isAfter(asOf.at()) && Standing.isFurther(absorbed.stage(), survivor.stage())
                    ? remembering.furthered(absorbed, join.at())
                    : remembering;
        }
    }

    /** The moves that a join brings say nothing that the join does not. */
    private static boolean isOfJoin(Transition move) {
        return move.actor() instanceof Actor.Joining;
    }

    /** Within one commit, what time did comes before a join and what the policy makes of it after. */
    private static boolean isBefore(Transition move, Join join) {
        return move.leadVersion() < join.survivorVersion()
                || (move.leadVersion() == join.survivorVersion()
                        && (move.recordedAt().isBefore(join.at())
                                || (move.actor() instanceof Actor.Policy
                                        && move.heldAt().isBefore(join.at()))));
    }
}
