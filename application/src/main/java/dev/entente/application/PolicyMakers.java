package dev.entente.application;

import dev.entente.domain.policy.PolicyMaker;
import dev.entente.domain.profile.Ids;
import java.time.InstantSource;

/** Who works on policies now, as the audit is to name them. */
public final class PolicyMakers {

    private final Ids ids;
    private final InstantSource clock;

    public PolicyMakers(Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    PolicyMaker of(Caller caller) {
        return new PolicyMaker(caller.name(), ids.next(), clock.instant());
    }
}
