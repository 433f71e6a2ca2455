package dev.entente.benchmarks;

import dev.entente.domain.scoring.EngagementState;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One signal matched and counted into what is known of a lead with 30. Entente leaves the old state as it is and makes
 * a new one, and so do the ifs. Drools has nothing to compare: its sessions here remember nothing.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class OneSignal {

    @Benchmark
    public EngagementState entente(Samples samples, Remembered remembered) {
        int lead = samples.next();
        return samples.entente.plus(
                remembered.states[lead], samples.leads[lead].signals().getFirst());
    }

    @Benchmark
    public Tally handWritten(Samples samples, Remembered remembered) {
        int lead = samples.next();
        Tally tally = remembered.tallies[lead].copy();
        HandWritten.count(samples.leads[lead].events().getFirst(), tally);
        return tally;
    }
}
