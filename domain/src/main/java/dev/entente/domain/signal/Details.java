package dev.entente.domain.signal;

import dev.entente.domain.profile.TraitValue.Fields;
import java.util.Map;

/**
 * What a message says of what happened in its sender's own words.
 *
 * @param properties of the event, page or screen
 * @param context where and how it was sent from
 */
public record Details(Fields properties, Fields context) {

    /** Of a message that says nothing more, or nothing that can be read. */
    public static final Details NONE = new Details(new Fields(Map.of()), new Fields(Map.of()));
}
