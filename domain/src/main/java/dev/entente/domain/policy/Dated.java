package dev.entente.domain.policy;

import java.util.OptionalLong;

/** Something asked whose answer can change by the passing of days alone. */
public sealed interface Dated permits Behaviour, Condition.Trait {

    /**
     * In how many days, 1 or more, the answer changes by their passing alone; empty if it never does.
     *
     * @param day not before the newest signal
     */
    OptionalLong changesIn(Known known, PolicyDay day);
}
