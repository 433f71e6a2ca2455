package dev.entente.benchmarks;

import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A thousand leads with 30 signals each, one after the other: no branch is always taken, no cache line always warm. */
@State(Scope.Thread)
public class Samples {

    static final int SIGNALS = 30;
    private static final int LEADS = 1000;

    final Entente entente = new Entente();
    final Sample[] leads =
            IntStream.range(0, LEADS).mapToObj(seed -> Sample.of(seed, SIGNALS)).toArray(Sample[]::new);
    private int next;

    int next() {
        next = next + 1 == LEADS ? 0 : next + 1;
        return next;
    }
}
