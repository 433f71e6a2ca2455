package dev.entente.benchmarks;

/** The two scores, as a fact for Drools. */
public record Total(long fit, long engagement) {

    public long score() {
        return fit + engagement;
    }
}
