package dev.entente.domain.lead;

import dev.entente.domain.policy.CandidatePolicy;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.signal.Signal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The leads of a unit of work under the policy that is previewed, kept up to date beside the policy in force. A lead
 * that was loaded without a state of it stays without: the preview will come to it.
 */
final class Shadow {

    private final boolean previewing;
    private final @Nullable Foresight foresight;
    private final Map<LeadId, EngagementState> states;
    private final Set<LeadId> lost = new HashSet<>();

    Shadow(Deciding deciding, Map<LeadId, EngagementState> loaded) {
        CandidatePolicy candidate = deciding.candidate();
        this.previewing = candidate != null;
        this.foresight = candidate == null || candidate.policy() == null
                ? null
                : Foresight.of(candidate.policy(), deciding.policy().policy());
        this.states = new HashMap<>(loaded);
    }

    void create(LeadId lead) {
        states.put(lead, EngagementState.EMPTY);
    }

    void count(LeadId lead, Signal signal) {
        EngagementState state = states.get(lead);
        if (state != null && foresight != null) {
            states.put(lead, foresight.plus(state, signal));
        }
    }

    /** Where one of the two is not known, neither is what they are together. */
    void join(LeadId survivor, LeadId absorbed) {
        EngagementState one = states.remove(survivor);
        EngagementState other = states.remove(absorbed);
        if (one != null && other != null && foresight != null) {
            states.put(survivor, foresight.merge(one, other));
        } else if (one != null || lost.contains(survivor)) {
            lost.add(survivor);
        }
        lost.add(absorbed);
    }

    Stream<CandidateChange> changes(Stream<Lead> leads) {
        return previewing ? leads.flatMap(lead -> change(lead).stream()) : Stream.empty();
    }

    private Optional<CandidateChange> change(Lead lead) {
        EngagementState state = states.get(lead.id());
        if (state != null && foresight != null) {
            Scored scored = foresight.scored(lead, state, lead.updatedAt());
            return Optional.of(new CandidateChange(lead.id(), lead.version(), scored));
        }
        return state != null || lost.contains(lead.id())
                ? Optional.of(new CandidateChange(lead.id(), lead.version(), null))
                : Optional.empty();
    }

    /** What is known once the changes are committed. */
    Map<LeadId, EngagementState> committed() {
        return foresight == null ? Map.of() : states;
    }
}
