package dev.entente.rest.lead;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change that is missing, on the wire: told to a person, and in a form that can be carried out.
 *
 * @param kind {@code signal} or {@code trait}
 * @param name how the policy calls the signals; the trait
 * @param times how many signals, in all
 * @param days on how many days, that of now included
 * @param value of the trait, one that would do
 * @param signal one that would do
 */
record MissingView(
        String kind,
        String name,
        String text,
        @Nullable Integer times,
        @Nullable Integer days,
        @Nullable Object value,
        @Nullable SignalView signal) {

    /**
     * As a tracking message says it.
     *
     * @param different a property that has another value each time
     */
    record SignalView(
            String type,
            @Nullable String event,
            @Nullable String name,
            @Nullable String path,
            @Nullable String channel,
            @Nullable String campaign,
            @Nullable Map<String, @Nullable Object> properties,
            @Nullable Map<String, @Nullable Object> context,
            @Nullable String different) {}
}
