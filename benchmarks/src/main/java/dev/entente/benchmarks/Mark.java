package dev.entente.benchmarks;

/** Something that is true of a lead, as a fact for Drools. */
public record Mark(String what) {}
