package dev.entente.domain.port;

import dev.entente.domain.lead.IdentityConflict;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Transition;
import java.time.Instant;

/** One thing in a lead's life. */
public sealed interface TimelineItem {

    Instant at();

    record SignalItem(StoredSignal signal) implements TimelineItem {
        @Override
        public Instant at() {
            return signal.signal().occurredAt();
        }
    }

    record TransitionItem(Transition transition) implements TimelineItem {
        @Override
        public Instant at() {
            return transition.heldAt();
        }
    }

    record JoinItem(Join join) implements TimelineItem {
        @Override
        public Instant at() {
            return join.at();
        }
    }

    record ConflictItem(IdentityConflict conflict) implements TimelineItem {
        @Override
        public Instant at() {
            return conflict.at();
        }
    }

    record TraitItem(TraitRecord trait) implements TimelineItem {
        @Override
        public Instant at() {
            return trait.observed().at();
        }
    }
}
