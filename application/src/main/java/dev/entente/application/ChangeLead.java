package dev.entente.application;

import dev.entente.application.LeadWork.Outcome;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.lead.Roster;
import dev.entente.domain.profile.LeadId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The frame of a change by a person: find the lead, compare the version they saw, then let the change decide. */
final class ChangeLead {

    private ChangeLead() {}

    /**
     * Runs a change.
     *
     * @param ifVersion the version the caller has seen; null if it does not matter
     * @param change applies itself to the roster and answers nothing, or says why it cannot
     */
    static CompletionStage<ChangeOutcome> run(
            LeadWork work,
            TenantId tenant,
            LeadId id,
            @Nullable Long ifVersion,
            BiFunction<Lead, Roster, Optional<ChangeOutcome>> change) {
        return work.run(
                tenant, Set.of(), Set.of(id), (loaded, roster) -> decide(loaded, roster, id, ifVersion, change));
    }

    private static Outcome<ChangeOutcome> decide(
            Loaded loaded,
            Roster roster,
            LeadId id,
            @Nullable Long ifVersion,
            BiFunction<Lead, Roster, Optional<ChangeOutcome>> change) {
        Lead lead = loaded.leads().get(id);
        if (lead == null) {
            return new Outcome.Leave<>(new ChangeOutcome.NotFound());
        }
        if (ifVersion != null && ifVersion != lead.version()) {
            return new Outcome.Leave<>(new ChangeOutcome.VersionMismatch(lead.version()));
        }
        return change.apply(lead, roster)
                .<Outcome<ChangeOutcome>>map(Outcome.Leave::new)
                .orElseGet(() -> new Outcome.Commit<>(new ChangeOutcome.Changed(roster.afterCommit(lead.id()))));
    }
}
