package dev.entente.domain.scoring;

import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.LocalDays;
import dev.entente.domain.policy.SignalMatcher.Asked;
import dev.entente.domain.policy.SignalMatcher.Matches;
import dev.entente.domain.policy.Tallies;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Signals on their way into a state: each is noted, and all are counted at the end, so that none costs a copy of what
 * the others came to.
 */
final class SignalFold {

    private final Tallies tallies;
    private final LocalDays days;

    /** Each is a tally and a day, in one number that sorts by both. */
    private long[] notes;

    private int size;
    private final Numbered.Builder<ValueDays> values = Numbered.builder();
    private final Numbered.Builder<Instant> handRaises = Numbered.builder();
    private @Nullable Instant newestPositive;

    /** @param expected about as many signals */
    SignalFold(CompiledPolicy compiled, int expected) {
        tallies = compiled.tallies();
        days = LocalDays.of(compiled.policy().zone());
        notes = new long[expected + 1];
    }

    void add(Matches met, Instant occurredAt) {
        if (met.isEmpty()) {
            return;
        }
        int day = days.epochDay(occurredAt);
        for (int i = 0; i < met.rules().size(); i++) {
            note(met.rules().get(i), day);
        }
        for (int i = 0; i < met.asked().size(); i++) {
            note(met.asked().get(i), day);
        }
        for (int i = 0; i < met.handRaisers().size(); i++) {
            int raiser = met.handRaisers().get(i);
            handRaises.put(raiser, EngagementState.later(handRaises.get(raiser), occurredAt));
        }
        if (tallies.isPositive(met)) {
            newestPositive = EngagementState.later(newestPositive, occurredAt);
        }
    }

    private void note(Asked asked, int day) {
        int tally = asked.tally();
        if (tallies.hasValues(tally)) {
            @Nullable ValueDays before = values.get(tally);
            values.put(tally, (before == null ? ValueDays.NONE : before).plus(asked.value(), day));
        } else {
            note(tally, day);
        }
    }

    private void note(int tally, int day) {
        if (size == notes.length) {
            notes = Arrays.copyOf(notes, 2 * size);
        }
        notes[size++] = ((long) tally << Integer.SIZE) + day;
    }

    private static int dayOf(long note) {
        return (int) note;
    }

    private static int tallyOf(long note) {
        return (int) ((note - dayOf(note)) >> Integer.SIZE);
    }

    EngagementState state() {
        return new EngagementState(counts(), values.build(), handRaises.build(), newestPositive);
    }

    private Numbered<DayCounts> counts() {
        Arrays.sort(notes, 0, size);
        var counts = Numbered.<DayCounts>builder();
        int end = size;
        while (end > 0) {
            int tally = tallyOf(notes[end - 1]);
            int from = end;
            while (from > 0 && tallyOf(notes[from - 1]) == tally) {
                from--;
            }
            counts.put(tally, counted(from, end, tallies.saturation(tally)));
            end = from;
        }
        return counts.build();
    }

    private DayCounts counted(int from, int end, int saturation) {
        int[] days = new int[end - from];
        for (int i = from; i < end; i++) {
            days[i - from] = dayOf(notes[i]);
        }
        return DayCounts.counting(days, saturation);
    }
}
