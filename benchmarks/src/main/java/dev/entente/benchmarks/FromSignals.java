package dev.entente.benchmarks;

import dev.entente.benchmarks.Entente.Assessed;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** A lead assessed from its traits and its 30 signals: each signal matched and counted, then scores and verdict. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FromSignals {

    @Benchmark
    public Assessed entente(Samples samples) {
        Sample lead = samples.leads[samples.next()];
        return samples.entente.assess(lead.traits(), lead.signals(), Sample.STANDING, Sample.NOW);
    }

    @Benchmark
    public Outcome handWritten(Samples samples) {
        Sample lead = samples.leads[samples.next()];
        return HandWritten.assess(lead.person(), lead.events(), Calendar.day(Sample.NOW));
    }

    @Benchmark
    public Outcome drools(Samples samples) {
        Sample lead = samples.leads[samples.next()];
        return Drools.whole(lead.person(), lead.events(), Calendar.day(Sample.NOW));
    }

    @Benchmark
    public Outcome droolsMatching(Samples samples) {
        Sample lead = samples.leads[samples.next()];
        return Drools.matching(lead.person(), lead.events(), Calendar.day(Sample.NOW));
    }
}
