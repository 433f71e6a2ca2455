package dev.entente.benchmarks;

import dev.entente.domain.scoring.EngagementState;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What each of the samples' signals came to, counted before the time runs. */
@State(Scope.Thread)
public class Remembered {

    EngagementState[] states = {};
    Tally[] tallies = {};
    List<List<Counted>> counted = List.of();

    @Setup
    public void count(Samples samples) {
        states = Arrays.stream(samples.leads)
                .map(lead -> samples.entente.remembered(lead.signals()))
                .toArray(EngagementState[]::new);
        tallies = Arrays.stream(samples.leads)
                .map(lead -> HandWritten.tally(lead.events()))
                .toArray(Tally[]::new);
        counted = Arrays.stream(tallies).map(Counted::of).toList();
    }
}
