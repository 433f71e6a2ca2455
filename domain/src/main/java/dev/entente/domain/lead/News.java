package dev.entente.domain.lead;

import dev.entente.domain.profile.FirstTouch;
import dev.entente.domain.profile.Observed;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What an entry of a list adds to a lead.
 *
 * @param told the lead with it, before anybody has decided what follows
 * @param traits those that were unknown, or known otherwise and earlier
 */
record News(Lead told, Map<String, Observed> traits, boolean isNone) {

    static News of(Lead lead, ListEntry entry) {
        Map<String, Observed> traits = lead.traits()
                .news(
                        entry.observation().traits(),
                        entry.since(),
                        entry.observation().observedAt());
        Lead told = since(lead, entry).told(traits, FirstTouch.earlier(lead.firstTouch(), entry.touch()));
        boolean none = traits.isEmpty()
                && Objects.equals(told.firstTouch(), lead.firstTouch())
                && told.createdAt().equals(lead.createdAt())
                && !entry.leadsOn(lead.standing());
        return new News(told, traits, none);
    }

    private static Lead since(Lead lead, ListEntry entry) {
        Instant createdAt = entry.createdAt();
        return createdAt != null && createdAt.isBefore(lead.createdAt()) ? lead.knownSince(createdAt) : lead;
    }
}
