package dev.entente.benchmarks;

import dev.entente.benchmarks.Entente.Assessed;
import dev.entente.domain.scoring.Line;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A lead assessed from its traits and from what was counted of its signals before: what Entente does for each lead that
 * something happens to. Drools gets the counts as facts.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FromMemory {

    @Benchmark
    public Assessed entente(Samples samples, Remembered remembered) {
        int lead = samples.next();
        return samples.entente.assess(
                samples.leads[lead].traits(), remembered.states[lead], Sample.STANDING, Sample.NOW);
    }

    /** And then the lines that explain the scores, which only Entente has. */
    @Benchmark
    public List<Line> ententeExplained(Samples samples, Remembered remembered) {
        return entente(samples, remembered).assessment().lines();
    }

    @Benchmark
    public Outcome handWritten(Samples samples, Remembered remembered) {
        int lead = samples.next();
        return HandWritten.assess(samples.leads[lead].person(), remembered.tallies[lead], Calendar.day(Sample.NOW));
    }

    @Benchmark
    public Outcome drools(Samples samples, Remembered remembered) {
        int lead = samples.next();
        return Drools.wholeCounted(
                samples.leads[lead].person(), remembered.counted.get(lead), Calendar.day(Sample.NOW));
    }

    @Benchmark
    public Outcome droolsMatching(Samples samples, Remembered remembered) {
        int lead = samples.next();
        return Drools.matchingCounted(
                samples.leads[lead].person(), remembered.counted.get(lead), Calendar.day(Sample.NOW));
    }
}
