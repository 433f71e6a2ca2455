package dev.entente.domain.lead;

import dev.entente.domain.lifecycle.Lifecycle;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.profile.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes an entry of a list into a roster. A lead that it says nothing new of is not touched. */
final class Enlisting {

    private final Roster roster;
    private final ChangeLog log;
    private final PolicyStep policyStep;

    Enlisting(Roster roster, ChangeLog log, PolicyStep policyStep) {
        this.roster = roster;
        this.log = log;
        this.policyStep = policyStep;
    }

    Enlisted enlist(ListEntry entry, Instant now) {
        Resolution who = roster.resolve(entry.observation().claims());
        List<Lead> before = who.known().map(roster::lead).toList();
        Optional<Enlisted> objection = before.stream()
                .filter(lead -> entry.contradicts(lead.standing()))
                .findFirst()
                .map(lead -> refused(lead, entry));
        if (objection.isPresent()) {
            return objection.get();
        }
        if (who.isSettled() && News.of(before.getFirst(), entry).isNone()) {
            roster.contest(who, before.getFirst().id(), now);
            return new Enlisted.Unchanged();
        }
        List<Lead> overtaken = who.known().map(id -> roster.overtaken(id, now)).toList();
        take(roster.identify(who, now), overtaken, entry, now);
        return before.isEmpty() ? new Enlisted.Created() : new Enlisted.Updated();
    }

    private static Enlisted refused(Lead lead, ListEntry entry) {
        return new Enlisted.Refused(
                "illegal_transition",
                "the lead is %s since %s; a list cannot take it back to %s"
                        .formatted(lead.standing().stage(), lead.standing().since(), entry.stage()));
    }

    private void take(LeadId id, List<Lead> before, ListEntry entry, Instant now) {
        Lead found = roster.lead(id);
        Lead lead = before.isEmpty() ? found.knownSince(entry.since()) : found;
        Instant at = Roster.notBefore(lead, now);
        News news = News.of(lead, entry);
        log.traits(lead, news.traits(), at);
        if (news.traits().isEmpty()) {
            log.version(lead, entry.by().name(), "lead.enlist", at);
        }
        roster.put(policyStep.take(advanced(news.told(), entry, at), before, at));
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
        return roster.walked(scored, Lifecycle.path(scored.standing().stage(), goal), entry::why, heldAt, at);
    }
}
