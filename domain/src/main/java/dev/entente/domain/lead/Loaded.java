package dev.entente.domain.lead;

import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.EngagementState;
import java.util.Map;

/**
 * What a store holds of the identities and ids it was asked for.
 *
 * @param owners the identities that somebody owns; the others are absent
 * @param leads by id; an id that was absorbed leads to its survivor, an unknown one is absent
 * @param candidates what scoring under the previewed policy remembers of leads, by their own id; absent for those the
 *     preview has still to come to
 */
public record Loaded(Map<Identity, LeadId> owners, Map<LeadId, Lead> leads, Map<LeadId, EngagementState> candidates) {

    public static final Loaded NOTHING = new Loaded(Map.of(), Map.of());

    public Loaded {
        owners = Map.copyOf(owners);
        leads = Map.copyOf(leads);
        candidates = Map.copyOf(candidates);
    }

    /** While nothing is previewed. */
    public Loaded(Map<Identity, LeadId> owners, Map<LeadId, Lead> leads) {
        this(owners, leads, Map.of());
    }
}
