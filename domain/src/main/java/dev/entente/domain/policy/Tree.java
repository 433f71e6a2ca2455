package dev.entente.domain.policy;

import java.util.List;

/** A policy text as a neutral tree, whatever language it was written in; every node knows its place. */
public sealed interface Tree {

    Place place();

    /** A single value, as text; {@code kind} says what the language took it for. */
    record Scalar(Place place, Kind kind, String text) implements Tree {

        /** What the text's language took a scalar for. */
        public enum Kind {
            TEXT,
            NUMBER,
            BOOLEAN,
            NULL
        }
    }

    record Items(Place place, List<Tree> items) implements Tree {

        public Items {
            items = List.copyOf(items);
        }
    }

    record Entries(Place place, List<Entry> entries) implements Tree {

        public Entries {
            entries = List.copyOf(entries);
        }
    }

    record Entry(String key, Place place, Tree value) {}
}
