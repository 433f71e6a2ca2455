package dev.entente.bootstrap.policy;

import dev.entente.domain.policy.Place;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The parser counts from 0, people from 1. */
final class Places {

    private Places() {}

    static Place of(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    static Place of(Event event) {
        return event.getStartMark().map(Places::of).orElseThrow();
    }

    /** Where a character stands first: the parser's own count is off where text and half characters mix. */
    static Place ofFirst(String text, int codePoint) {
        int[] before = text.codePoints().takeWhile(point -> point != codePoint).toArray();
        int line = 1;
        int column = 1;
        for (int point : before) {
            column = point == '\n' ? 1 : column + 1;
            line += point == '\n' ? 1 : 0;
        }
        return new Place(line, column);
    }
}
