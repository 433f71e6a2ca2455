package dev.entente.domain.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes an MQL, and what keeps one.
 *
 * @param enter the score that opens the gate
 * @param leave below it an MQL has cooled; at most {@code enter}, so that nobody flickers
 * @param requires what must be known of a lead, so that an MQL can be reached
 */
public record MqlBar(Points enter, Points leave, @Nullable Guard guard, List<Requirement> requires) {

    public MqlBar {
        if (leave.compareTo(enter) > 0) {
            throw new IllegalArgumentException(
                    "the leave bar is at most the enter bar %s, not %s".formatted(enter, leave));
        }
        requires = List.copyOf(requires);
    }

    MqlBar numbered(Tallies tallies) {
        return new MqlBar(
                enter,
                leave,
                guard,
                requires.stream().map(known -> known.numbered(tallies)).toList());
    }

    /**
     * Breadth beside the score: one signal repeated is not interest.
     *
     * @param groups at least so many rule groups
     * @param distinctDays on at least so many days
     * @param withinDays within the newest days, today included
     */
    public record Guard(int groups, int distinctDays, int withinDays) {}

    /**
     * Something that must be known.
     *
     * @param label as the policy names it, for example {@code email or phone}
     */
    public record Requirement(String label, Condition condition) {

        Requirement numbered(Tallies tallies) {
            return new Requirement(label, condition.numbered(tallies));
        }
    }
}
