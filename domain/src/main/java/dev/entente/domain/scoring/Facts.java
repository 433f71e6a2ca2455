package dev.entente.domain.scoring;

import dev.entente.domain.policy.Known;
import dev.entente.domain.profile.Traits;

/** What is known of a lead: who it is and what it did. */
public record Facts(Traits traits, EngagementState engagement) implements Known {
    @Override
    public int signal(int tally, int n, int today) {
        return engagement.countsOf(tally).nthSignal(n, today);
    }

    @Override
    public int day(int tally, int n, int today) {
        return engagement.countsOf(tally).nthDay(n, today);
    }

    @Override
    public int value(int tally, int n, int today) {
        return engagement.valuesOf(tally).nth(n, today);
    }
}
