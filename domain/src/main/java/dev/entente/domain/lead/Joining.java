package dev.entente.domain.lead;

import dev.entente.domain.lead.ChangeLog.Why;
import dev.entente.domain.lifecycle.Lifecycle;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import java.time.Instant;
import java.util.List;

/** Makes one lead of two that turned out to be one person. */
final class Joining {

    private final Deciding deciding;
    private final Leads leads;
    private final ChangeLog log;
    private final Moves moves;
    private final PolicyStep policyStep;

    Joining(Deciding deciding, Leads leads, ChangeLog log, Moves moves, PolicyStep policyStep) {
        this.deciding = deciding;
        this.leads = leads;
        this.log = log;
        this.moves = moves;
        this.policyStep = policyStep;
    }

    /** The survivor takes up all that is known of the lost one. */
    void join(Lead survivor, Lead lost, Instant now) {
        Instant at = survivor.notBefore(lost.notBefore(now));
        log.join(survivor, lost, at);
        leads.absorb(lost.withNextChangeAt(null, at).withPending(null), survivor.id());
        Lead merged = LeadMerge.merge(deciding.policy(), survivor, lost, at);
        leads.put(furthered(policyStep.rescored(merged, at), lost, at));
    }

    /** The survivor keeps the further stage, by the legal moves that lead there. */
    private Lead furthered(Lead survivor, Lead lost, Instant at) {
        Stage goal = lost.standing().stage();
        if (!Standing.isFurther(goal, survivor.standing().stage())) {
            return survivor;
        }
        List<Stage> path = Lifecycle.path(survivor.standing().stage(), goal);
        return moves.walk(survivor, path, step -> Why.joining(lost.id(), step != goal), at, at)
                .withStanding(survivor.standing().furthered(lost.standing(), at));
    }
}
