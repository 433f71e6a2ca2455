package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.lead.Roster;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Observation;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Creates a lead, or updates the one that the given identities name. */
public final class UpsertLead {

    private final LeadWork work;
    private final InstantSource clock;

    public UpsertLead(LeadWork work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    public CompletionStage<Upserted> upsert(TenantId tenant, Observation observation, String actor) {
        return work.run(
                tenant,
                observation.claims().lookups(),
                Set.of(),
                (loaded, roster) -> new LeadWork.Outcome.Commit<>(decide(observation, actor, loaded, roster)));
    }

    private Upserted decide(Observation observation, String actor, Loaded loaded, Roster roster) {
        LeadId id = roster.observe(observation, actor, clock.instant());
        return new Upserted(roster.afterCommit(id), !loaded.leads().containsKey(id));
    }
}
