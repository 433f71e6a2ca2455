package dev.entente.contracts;

import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.Points;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.sync.StageChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Stage changes to try a connector or an outbox with. */
public final class SampleChanges {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");

    private SampleChanges() {}

    /** @return a lead that became an MQL; another one, with another change id, for each number */
    public static StageChange change(int number) {
        return change(new LeadId(new UUID(0x7000, number)), 1);
    }

    /** @param version from 1; another change id for each lead and version */
    public static StageChange change(LeadId lead, long version) {
        return new StageChange(
                new UUID(lead.value().getLeastSignificantBits(), version),
                lead,
                version,
                Stage.LEAD,
                Stage.MQL,
                "score",
                3,
                new Points(4250),
                AT,
                new Actor.Policy());
    }

    /** @return changes of so many different leads */
    public static List<StageChange> changes(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SampleChanges::change).toList();
    }
}
