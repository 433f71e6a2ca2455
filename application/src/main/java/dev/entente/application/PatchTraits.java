package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.TraitValue;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sets or clears traits of a lead that the caller knows by its id. */
public final class PatchTraits {

    private final LeadWork work;
    private final InstantSource clock;

    public PatchTraits(LeadWork work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    /**
     * Observed now, so newer than all that was known.
     *
     * @param ifVersion the version the caller has seen; null if it does not matter
     */
    public CompletionStage<ChangeOutcome> patch(
            TenantId tenant, LeadId id, Map<String, TraitValue> traits, @Nullable Long ifVersion, String actor) {
        return ChangeLead.run(work, tenant, id, ifVersion, (lead, roster) -> {
            roster.patch(lead.id(), traits, actor, clock.instant());
            return Optional.empty();
        });
    }
}
