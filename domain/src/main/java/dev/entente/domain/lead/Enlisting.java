package dev.entente.domain.lead;

import dev.entente.domain.lifecycle.Lifecycle;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.profile.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes an entry of a list into a unit of work. A lead that it says nothing new of is not touched. */
final class Enlisting {

    private final Leads leads;
    private final Identities identities;
    private final ChangeLog log;
    private final Moves moves;
    private final PolicyStep policyStep;

    Enlisting(Leads leads, Identities identities, ChangeLog log, Moves moves, PolicyStep policyStep) {
        this.leads = leads;
        this.identities = identities;
        this.log = log;
        this.moves = moves;
        this.policyStep = policyStep;
    }

    Enlisted enlist(ListEntry entry, Instant now) {
        Resolution who = identities.resolve(entry.observation().claims());
        List<Lead> before = who.known().map(leads::get).toList();
        Optional<Enlisted> objection = before.stream()
                .filter(lead -> entry.contradicts(lead.standing()))
                .findFirst()
                .map(lead -> refused(lead, entry));
        if (objection.isPresent()) {
            return objection.get();
        }
        if (who.isSettled() && News.of(before.getFirst(), entry).isNone()) {
            identities.contest(who, before.getFirst().id(), now);
            return new Enlisted.Unchanged();
        }
        List<Lead> overtaken = before.stream().map(lead -> overtaken(lead, now)).toList();
        take(identities.identify(who, now), overtaken, entry, now);
        return before.isEmpty() ? new Enlisted.Created() : new Enlisted.Updated();
    }

    private Lead overtaken(Lead lead, Instant now) {
        return leads.see(policyStep.overtaken(lead, lead.notBefore(now)));
    }

    private static Enlisted refused(Lead lead, ListEntry entry) {
        return new Enlisted.Refused(
                "illegal_transition",
                "the lead is %s since %s; a list cannot take it back to %s"
                        .formatted(lead.standing().stage(), lead.standing().since(), entry.stage()));
    }

    private void take(LeadId id, List<Lead> before, ListEntry entry, Instant now) {
        Lead found = leads.get(id);
        Lead lead = before.isEmpty() ? found.knownSince(entry.since()) : found;
        Instant at = lead.notBefore(now);
        News news = News.of(lead, entry);
        log.traits(lead, news.traits(), at);
        if (news.traits().isEmpty()) {
            log.version(lead, entry.by().name(), "lead.enlist", at);
        }
        leads.put(policyStep.take(advanced(news.told(), entry, at), before, at));
    }

    /** To the stage that the list knows of, by the legal moves that lead there. */
    private Lead advanced(Lead told, ListEntry entry, Instant at) {
        Stage goal = entry.stage();
        if (goal == null || !entry.leadsOn(told.standing())) {
            return told;
        }
        Instant since = told.standing().since();
        Instant heldAt = entry.since().isBefore(since) ? since : entry.since();
        Lead scored = policyStep.rescored(told, at);
        return moves.walk(scored, Lifecycle.path(scored.standing().stage(), goal), entry::why, heldAt, at);
    }
}
