package dev.entente.rest.lead;

import dev.entente.domain.lead.IdentityConflict;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.port.TimelineItem;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import dev.entente.rest.json.TraitTree;
import dev.entente.rest.lead.TimelineEntry.IdentityEntry;
import dev.entente.rest.lead.TimelineEntry.SignalEntry;
import dev.entente.rest.lead.TimelineEntry.TraitsEntry;
import dev.entente.rest.lead.TimelineEntry.TransitionEntry;
import java.util.Collections;
import java.util.Locale;

/** Shows what happened to a lead. */
final class Timeline {

    private Timeline() {}

    static TimelineEntry entry(TimelineItem item) {
        return switch (item) {
            case TimelineItem.SignalItem(var stored) -> signal(stored.signal());
            case TimelineItem.TransitionItem(Transition transition) -> transition(transition);
            case TimelineItem.JoinItem(Join join) -> joined(join);
            case TimelineItem.ConflictItem(IdentityConflict conflict) -> conflict(conflict);
            case TimelineItem.TraitItem(TraitRecord trait) -> trait(trait);
        };
    }

    static SignalEntry signal(Signal signal) {
        boolean track = signal.type() == SignalType.TRACK;
        return new SignalEntry(
                signal.occurredAt(),
                signal.messageId().value(),
                signal.type().name().toLowerCase(Locale.ROOT),
                track ? signal.name() : null,
                track ? null : signal.name(),
                signal.path(),
                signal.channel(),
                signal.campaign(),
                SentProperties.of(signal.payload()));
    }

    private static TransitionEntry transition(Transition transition) {
        Actor actor = transition.actor();
        return new TransitionEntry(
                transition.heldAt(),
                transition.recordedAt(),
                transition.id().toString(),
                transition.from().name(),
                transition.to().name(),
                switch (actor) {
                    case Actor.Policy() -> "policy";
                    case Actor.Person _ -> "person";
                    case Actor.Joining() -> "joining";
                },
                actor instanceof Actor.Person(String name) ? name : null,
                transition.reason(),
                transition.note(),
                transition.inferred(),
                transition.policyVersion(),
                transition.scores().fit().value(),
                transition.scores().engagement().value(),
                transition.scores().score().value(),
                transition.evidence().stream()
                        .map(ReasonsMapper.INSTANCE::evidence)
                        .toList());
    }

    private static IdentityEntry joined(Join join) {
        return new IdentityEntry(
                join.at(), "joined", join.survivor().toString(), join.absorbed().toString(), null, null);
    }

    private static IdentityEntry conflict(IdentityConflict conflict) {
        return new IdentityEntry(
                conflict.at(),
                "conflict",
                conflict.leadId().toString(),
                conflict.owner().toString(),
                conflict.identity().kind().name().toLowerCase(Locale.ROOT),
                conflict.identity().value());
    }

    private static TraitsEntry trait(TraitRecord trait) {
        return new TraitsEntry(
                trait.observed().at(),
                trait.recordedAt(),
                Collections.singletonMap(
                        trait.name(), TraitTree.of(trait.observed().value())));
    }
}
