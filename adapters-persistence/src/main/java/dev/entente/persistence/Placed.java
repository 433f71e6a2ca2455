package dev.entente.persistence;

import java.util.Comparator;

/** An item of a list and where it stands. */
record Placed<T>(T item, Position position) {

    static final Comparator<Placed<?>> NEWEST_FIRST = Comparator.<Placed<?>>comparingLong(
                    placed -> placed.position().value())
            .thenComparing(placed -> placed.position().key())
            .reversed();
}
