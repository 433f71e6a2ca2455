package dev.entente.benchmarks;

/** Something that happened on a day, once or more often. */
public interface OnDay {

    int day();

    int times();
}
