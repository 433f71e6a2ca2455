package dev.entente.domain.checking;

import dev.entente.domain.policy.HandRaiser;
import dev.entente.domain.policy.SignalPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hand-raisers of the same signals: the one that holds longer makes the other say nothing. */
final class HandCheck {

    private final Subject subject;
    private final Findings findings;

    HandCheck(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    void check() {
        List<Spot> spots =
                subject.items("handRaisers", raiser -> raiser.field("when").isEmpty());
        List<HandRaiser> raisers = subject.policy().handRaisers();
        if (spots.size() == raisers.size()) { // else nobody knows which of the places is whose
            check(spots, raisers);
        }
    }

    private void check(List<Spot> spots, List<HandRaiser> raisers) {
        Set<SignalPattern> seen = new HashSet<>();
        for (int i = 0; i < raisers.size(); i++) {
            SignalPattern on = raisers.get(i).on();
            if (!seen.add(on)) {
                findings.add(
                        Flaw.COUNTED_TWICE,
                        spots.get(i),
                        "The signals of this hand-raiser (%s) raise a hand already: the longer of both holds."
                                .formatted(on));
            }
        }
    }
}
