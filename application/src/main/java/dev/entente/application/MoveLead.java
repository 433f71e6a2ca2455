package dev.entente.application;

import dev.entente.application.ChangeOutcome.Invalid;
import dev.entente.application.ChangeOutcome.Refused;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.PersonsMove;
import dev.entente.domain.lead.Roster;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Lifecycle;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.profile.LeadId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moves a lead to another stage because a person says so. */
public final class MoveLead {

    private final LeadWork work;
    private final InstantSource clock;

    public MoveLead(LeadWork work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    /**
     * Moves it if the move is legal.
     *
     * @param ifVersion the version the caller has seen; null if it does not matter
     */
    public CompletionStage<ChangeOutcome> move(TenantId tenant, LeadId id, Move move, @Nullable Long ifVersion) {
        return ChangeLead.run(work, tenant, id, ifVersion, (lead, roster) -> decide(lead, roster, move));
    }

    private Optional<ChangeOutcome> decide(Lead lead, Roster roster, Move move) {
        Instant now = clock.instant();
        Instant heldAt = move.at() == null ? now : move.at();
        Optional<ChangeOutcome> objection = objection(lead, move, heldAt, now);
        if (objection.isEmpty()) {
            String reason = move.reason() == null ? "decided by " + move.by() : move.reason();
            roster.move(
                    lead.id(),
                    new PersonsMove(move.to(), reason, move.note(), new Actor.Person(move.by()), heldAt),
                    now);
        }
        return objection;
    }

    private static Optional<ChangeOutcome> objection(Lead lead, Move move, Instant heldAt, Instant now) {
        Stage from = lead.standing().stage();
        if (!Lifecycle.allows(from, move.to())) {
            return Optional.of(new Refused("illegal_transition", illegal(from, move.to())));
        }
        if (Lifecycle.needsReason(move.to())
                && (move.reason() == null || move.reason().isBlank())) {
            return Optional.of(new Invalid("/reason", "required", "a move to " + move.to() + " needs a reason"));
        }
        if (heldAt.isAfter(now)) {
            return Optional.of(
                    new Invalid("/at", "in_future", "a stage holds from now or earlier, not from " + heldAt));
        }
        return tooEarly(lead, heldAt);
    }

    /** A lead that never moved may have a history to bring in; after that, history goes forward. */
    private static Optional<ChangeOutcome> tooEarly(Lead lead, Instant heldAt) {
        boolean neverMoved = lead.standing().since().equals(lead.createdAt());
        return neverMoved || !heldAt.isBefore(lead.standing().since())
                ? Optional.empty()
                : Optional.of(new Invalid(
                        "/at",
                        "before_current_stage",
                        "the lead is %s since %s; a move cannot hold from %s"
                                .formatted(
                                        lead.standing().stage(), lead.standing().since(), heldAt)));
    }

    private static String illegal(Stage from, Stage to) {
        String allowed =
                Lifecycle.movesFrom(from).stream().sorted().map(Stage::name).collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? "%s is where a lead stays; it cannot become %s".formatted(from, to)
                : "from %s a lead can become %s, not %s".formatted(from, allowed, to);
    }
}
