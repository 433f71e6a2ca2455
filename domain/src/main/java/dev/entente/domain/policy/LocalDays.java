package dev.entente.domain.policy;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days of a zone, for those who ask for that of every signal: {@link ZoneRules} works each offset out from its
 * rules anew, here they are in a table.
 */
public final class LocalDays {

    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final Instant FIRST = start(2000);
    private static final Instant LAST = start(2100);

    /** There are some hundred zones. */
    private static final Map<ZoneId, LocalDays> KNOWN = new ConcurrentHashMap<>();

    private final ZoneRules rules;
    private final long[] changes;
    private final int[] offsets;

    /** Where the last offset was found, by whichever thread: the next is mostly the same. */
    private int newest;

    private LocalDays(ZoneRules rules) {
        this.rules = rules;
        List<ZoneOffsetTransition> transitions = transitions(rules);
        changes = transitions.stream()
                .mapToLong(ZoneOffsetTransition::toEpochSecond)
                .toArray();
        offsets = transitions.stream()
                .mapToInt(change -> change.getOffsetAfter().getTotalSeconds())
                .toArray();
    }

    public static LocalDays of(ZoneId zone) {
        LocalDays known = KNOWN.get(zone);
        return known == null ? KNOWN.computeIfAbsent(zone, added -> new LocalDays(added.getRules())) : known;
    }

    private static Instant start(int year) {
        return Year.of(year).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
        var transitions = new ArrayList<ZoneOffsetTransition>();
        ZoneOffsetTransition next = rules.nextTransition(FIRST);
        while (next != null && next.getInstant().isBefore(LAST)) {
            transitions.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return transitions;
    }

    /** The {@link PolicyDay#epochDay} of an instant. */
    public int epochDay(Instant at) {
        return Math.toIntExact(Math.floorDiv(at.getEpochSecond() + offset(at), SECONDS_OF_A_DAY));
    }

    private int offset(Instant at) {
        long second = at.getEpochSecond();
        int place = newest;
        if (!isAt(second, place)) {
            int found = Arrays.binarySearch(changes, second);
            place = found < 0 ? -found - 2 : found;
            newest = place;
        }
        return isAt(second, place) ? offsets[place] : rules.getOffset(at).getTotalSeconds();
    }

    /** Not of what is before the first change or after the last: the table does not know the rules there. */
    private boolean isAt(long second, int place) {
        return place >= 0 && place < changes.length - 1 && changes[place] <= second && second < changes[place + 1];
    }
}
