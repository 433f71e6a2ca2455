/**
 * One policy three ways, timed beside each other: Entente, Drools, and ifs by hand. A test holds them to the same
 * scores.
 */
@NullMarked
package dev.entente.benchmarks;

import org.jspecify.annotations.NullMarked;
