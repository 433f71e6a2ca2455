package dev.entente.domain.policy;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * At least so many of something within the newest days, today included: those with 0 ≤ age &lt; N.
 *
 * @param atLeast 1 to {@link #MOST}
 * @param withinDays 1 to the policy's horizon
 */
public record Behaviour(Measure measure, int atLeast, int withinDays) implements Condition, Dated {

    public static final int MOST = 10_000;

    public Behaviour {
        if (atLeast < 1 || atLeast > MOST) {
            throw new IllegalArgumentException("at least 1 to %d are counted, not %d".formatted(MOST, atLeast));
        }
        if (withinDays < 1 || withinDays > Decay.MAX_HORIZON_DAYS) {
            throw new IllegalArgumentException(
                    "a window has 1 to %d days, not %d".formatted(Decay.MAX_HORIZON_DAYS, withinDays));
        }
    }

    /** No such signal within the newest days, also when there never was one. */
    public static Condition notWithin(SignalPattern on, int days) {
        return new Not(new Behaviour(new Measure.Signals(on), 1, days));
    }

    /** All behaviour that conditions look at. */
    static Stream<Behaviour> leaves(Stream<Condition> conditions) {
        return conditions
                .flatMap(Condition::dated)
                .filter(Behaviour.class::isInstance)
                .map(Behaviour.class::cast);
    }

    @Override
    public boolean holds(Known known, PolicyDay day) {
        return daysLeft(known, day) > 0;
    }

    /** Time alone ends it when the n-th newest leaves the window; nothing but a new signal begins it. */
    @Override
    public OptionalLong changesIn(Known known, PolicyDay day) {
        long left = daysLeft(known, day);
        return left > 0 ? OptionalLong.of(left) : OptionalLong.empty();
    }

    private long daysLeft(Known known, PolicyDay day) {
        int today = day.epochDay();
        return (long) measure.newest(atLeast, known, today) + withinDays - today;
    }

    @Override
    public Stream<Dated> dated() {
        return Stream.of(this);
    }

    /** Those are equal that ask the same, in whichever policy it is counted under whichever number. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Behaviour that
                && atLeast == that.atLeast
                && withinDays == that.withinDays
                && measure.unnumbered().equals(that.measure.unnumbered());
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure.unnumbered(), atLeast, withinDays);
    }

    @Override
    public Condition numbered(Tallies tallies) {
        return new Behaviour(measure.numbered(tallies), atLeast, withinDays);
    }
}
