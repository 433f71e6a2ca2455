package dev.entente.domain.policy;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The most that scores and groups can reach, and the least a score can; null is no limit. What a limit takes away or a
 * floor adds stands in an adjustment line of its own.
 */
public record Limits(
        @Nullable Points fit,
        @Nullable Points engagement,
        GroupLimits groups,
        @Nullable Points floor) {

    public static final Limits NONE = new Limits(null, null, Map.of(), null);

    public Limits(
            @Nullable Points fit, @Nullable Points engagement, Map<String, Points> groups, @Nullable Points floor) {
        this(fit, engagement, new GroupLimits(groups), floor);
    }

    /** @param ruleGroups see {@link GroupLimits#of} */
    Limits of(Stream<String> ruleGroups) {
        return new Limits(fit, engagement, groups.of(ruleGroups), floor);
    }
}
