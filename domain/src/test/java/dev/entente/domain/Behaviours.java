package dev.entente.domain;

import static dev.entente.domain.Policies.onEvent;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Measure;

/** Conditions over behaviour, in few words. */
public final class Behaviours {

    public static final String PROPERTY = "offer";

    private Behaviours() {}

    public static Condition count(String event, int atLeast, int withinDays) {
        return new Behaviour(new Measure.Signals(onEvent(event)), atLeast, withinDays);
    }

    public static Condition distinctDays(String event, int atLeast, int withinDays) {
        return new Behaviour(new Measure.Days(onEvent(event)), atLeast, withinDays);
    }

    public static Condition distinctValues(String event, int atLeast, int withinDays) {
        return new Behaviour(new Measure.Values(onEvent(event), PROPERTY), atLeast, withinDays);
    }

    public static Condition distinctGroups(int atLeast, int withinDays) {
        return new Behaviour(new Measure.Groups(), atLeast, withinDays);
    }

    public static Condition notWithin(String event, int days) {
        return Behaviour.notWithin(onEvent(event), days);
    }
}
