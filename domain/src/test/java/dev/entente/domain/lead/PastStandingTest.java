package dev.entente.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.Streams.Step;
import dev.entente.domain.lifecycle.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the log says of the past, against what was stored then. */
class PastStandingTest {

    @Property(tries = 100)
    void how_a_lead_stood_after_each_commit_is_read_from_the_log(
            @ForAll("streams") List<Step> stream, @ForAll Random random) {
        var ledger = new Ledger(Streams.agreement());
        var stood = new ArrayList<Lead>();
        int shift = random.nextInt(3);
        for (int i = 0; i < stream.size(); i++) {
            Streams.play(ledger, stream.subList(i, i + 1), () -> true);
            ledger.leads().forEach(lead -> assertIsRead(ledger, lead));
            Instant last = stream.get(i).at();
            boolean passed = i + 1 == stream.size() || stream.get(i + 1).at().isAfter(last);
            if (i % 3 == shift && passed) {
                stood.addAll(ledger.leads());
            }
        }
        stood.stream().filter(lead -> isPast(ledger, lead)).forEach(lead -> assertIsRead(ledger, lead));
    }

    /** Nothing was recorded at that very instant afterwards. */
    private static boolean isPast(Ledger ledger, Lead lead) {
        Lead survivor = ledger.lead(ledger.survivor(lead.id()));
        return survivor.updatedAt().isAfter(lead.updatedAt())
                && ledger.joins.stream().noneMatch(join -> join.at().equals(lead.updatedAt()))
                && ledger.transitionsOf(lead.id()).stream()
                        .noneMatch(move -> move.leadVersion() > lead.version()
                                && !move.recordedAt().isAfter(lead.updatedAt()));
    }

    /** Whether the score has carried an MQL that a person made is not in the log. */
    private static void assertIsRead(Ledger ledger, Lead lead) {
        AsOf then = new AsOf(lead.updatedAt(), lead.updatedAt());
        Standing read = ledger.log().standing(lead.id(), lead.createdAt(), then, _ -> Streams.REST);
        Standing stood = lead.standing();
        assertThat(read.stage()).isEqualTo(stood.stage());
        assertThat(read.exitedAt()).isEqualTo(stood.exitedAt());
        assertThat(read.coolDownUntil()).isEqualTo(stood.coolDownUntil());
        if (read.warm()) {
            assertThat(stood.warm()).isTrue();
        }
    }

    @Provide
    Arbitrary<List<Step>> streams() {
        return Streams.streams();
    }
}
