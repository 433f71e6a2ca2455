package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.MqlBar.Guard;
import java.util.List;
import java.util.Optional;

/** Breadth beside the score: so many groups on so many days, within so many. */
final class GuardReader {

    private static final List<String> KEYS = List.of("groups", "distinctDays", "within");

    private GuardReader() {}

    static Optional<Guard> read(Node node, int horizonDays) {
        return node.fields(KEYS).flatMap(fields -> {
            int groups = atLeast(fields, "groups", Node.MOST_ITEMS);
            int days = atLeast(fields, "distinctDays", Decay.MAX_HORIZON_DAYS);
            int within = fields.get("within")
                    .map(window -> DurationReader.window(window, horizonDays).orElse(Decay.MAX_HORIZON_DAYS))
                    .orElse(horizonDays);
            if (days > within) {
                return node.refuse(
                        Flaw.NEVER_TRUE, "%d distinct days do not fit into %d days.".formatted(days, within));
            }
            return Optional.of(new Guard(groups, days, within));
        });
    }

    private static int atLeast(Fields fields, String key, int most) {
        return fields.get(key)
                .flatMap(count -> NumberReader.whole(count, 1, most))
                .orElse(1);
    }
}
