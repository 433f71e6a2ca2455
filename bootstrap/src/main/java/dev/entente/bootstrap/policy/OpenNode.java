package dev.entente.bootstrap.policy;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Entry;
import dev.entente.domain.policy.Tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list or mapping whose end has not come yet. */
abstract sealed class OpenNode {

    static OpenNode list(Place place) {
        return new OpenList(place);
    }

    static OpenNode mapping(Place place) {
        return new OpenMapping(place);
    }

    abstract boolean awaitsKey();

    abstract void add(Tree part);

    abstract Tree close();

    private static final class OpenList extends OpenNode {

        private final Place place;
        private final List<Tree> items = new ArrayList<>();

        OpenList(Place place) {
            this.place = place;
        }

        @Override
        boolean awaitsKey() {
            return false;
        }

        @Override
        void add(Tree part) {
            items.add(part);
        }

        @Override
        Tree close() {
            return new Tree.Items(place, items);
        }
    }

    private static final class OpenMapping extends OpenNode {

        private final Place place;
        private final List<Entry> entries = new ArrayList<>();
        private @Nullable Scalar key;

        OpenMapping(Place place) {
            this.place = place;
        }

        @Override
        boolean awaitsKey() {
            return key == null;
        }

        @Override
        void add(Tree part) {
            if (key == null) {
                key = (Scalar) part;
            } else {
                entries.add(new Entry(key.text(), key.place(), part));
                key = null;
            }
        }

        @Override
        Tree close() {
            return new Tree.Entries(place, entries);
        }
    }
}
