package dev.entente.domain.policy;

import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.signal.SignalType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead that the authors of a policy agree on, and what the policy is to make of it.
 *
 * @param index its place in the policy's text, from 0
 * @param day when the verdict is asked for
 * @param lead traits, named as a lead has them
 * @param expect the stage
 * @param grade null is not asked for
 * @param score null is not asked for
 */
public record Example(
        int index,
        String name,
        LocalDate day,
        Map<String, TraitValue> lead,
        List<Act> signals,
        String expect,
        @Nullable String grade,
        @Nullable Points score) {

    /** A Wednesday in the middle of a month, so that yesterday is this week and this month. */
    public static final LocalDate USUAL_DAY = LocalDate.of(2026, 3, 11);

    public Example {
        lead = Map.copyOf(lead);
        signals = List.copyOf(signals);
    }

    /**
     * A signal, sent so many times on one day.
     *
     * @param name of an event or screen, or of a page that is not named by its path
     * @param path of a page
     */
    public record Act(
            SignalType type,
            @Nullable String name,
            @Nullable String path,
            @Nullable String channel,
            @Nullable String campaign,
            Fields properties,
            Fields context,
            int daysAgo,
            int times) {}
}
