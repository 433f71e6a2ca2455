package dev.entente.domain.lead;

import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Whom the identities of a unit of work belong to. */
final class Identities {

    private final Deciding deciding;
    private final Map<Identity, LeadId> owners;
    private final Leads leads;
    private final ChangeLog log;
    private final Joining joining;

    Identities(Deciding deciding, Map<Identity, LeadId> owners, Leads leads, ChangeLog log, Joining joining) {
        this.deciding = deciding;
        this.owners = new HashMap<>(owners);
        this.leads = leads;
        this.log = log;
        this.joining = joining;
    }

    /** Finds out who is meant, and changes nothing. */
    Resolution resolve(Claims claims) {
        return IdentityResolver.resolve(claims, owners::get, leads::get);
    }

    /** The one lead that is meant: created if nobody was known, joined if several were, and known by all of it. */
    LeadId identify(Resolution who, Instant now) {
        LeadId id = who.lead() == null ? create(now) : who.lead();
        for (LeadId other : who.joins()) {
            id = join(leads.get(id), leads.get(other), now);
        }
        for (Identity identity : who.attach()) {
            owners.put(identity, id);
            log.identity(identity, id);
        }
        contest(who, id, now);
        leads.put(leads.get(id).answeringTo(who.attach()));
        return id;
    }

    /** Writes down which identities were named for this lead, and stay with another. */
    void contest(Resolution who, LeadId id, Instant now) {
        for (Identity identity : who.contested()) {
            log.conflict(id, identity, owners.getOrDefault(identity, id), now);
        }
    }

    private LeadId create(Instant now) {
        var id = new LeadId(deciding.ids().next());
        leads.create(Lead.create(id, deciding.policy().version(), now));
        return id;
    }

    private LeadId join(Lead one, Lead other, Instant now) {
        boolean stays = LeadMerge.survives(one, other);
        Lead survivor = stays ? one : other;
        Lead lost = stays ? other : one;
        joining.join(survivor, lost, now);
        lost.identities().forEach(identity -> owners.put(identity, survivor.id()));
        return survivor.id();
    }

    /** As of now, for whoever keeps them. */
    Map<Identity, LeadId> owners() {
        return owners;
    }
}
