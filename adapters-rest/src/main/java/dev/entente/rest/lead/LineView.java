package dev.entente.rest.lead;

import dev.entente.rest.lead.TimelineEntry.SignalEntry;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score line on the wire.
 *
 * @param kind {@code fit} or {@code engagement}
 * @param sentence for people
 * @param signals the newest behind the line
 */
record LineView(
        String rule,
        String group,
        String kind,
        int count,
        int used,
        BigDecimal points,
        BigDecimal decayed,
        BigDecimal counted,
        @Nullable String sentence,
        @Nullable List<SignalEntry> signals) {}
