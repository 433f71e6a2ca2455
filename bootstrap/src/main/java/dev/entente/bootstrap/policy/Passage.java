package dev.entente.bootstrap.policy;

import dev.entente.domain.policy.Place;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * What the parser took for one text.
 *
 * @param to the place after it
 * @param key where the key begins whose value this is on the same line
 */
record Passage(
        Place from, Place to, boolean quoted, @Nullable Place key) {

    static Passage after(@Nullable Passage before, ScalarEvent event) {
        Place from = Places.of(event);
        @Nullable Place key = before != null && before.from.line() == from.line() ? before.from : null;
        Place to = event.getEndMark().map(Places::of).orElse(from);
        return new Passage(from, to, isQuoted(event.getScalarStyle()), key);
    }

    private static boolean isQuoted(ScalarStyle style) {
        return style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
    }

    boolean spansLines() {
        return from.line() < to.line();
    }

    boolean endsAt(Mark mark) {
        return to.equals(Places.of(mark));
    }
}
