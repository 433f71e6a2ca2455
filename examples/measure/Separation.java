import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How well scores tell the leads that converted from those that did not. Leads with equal scores are one group, since
 * no order among them means anything: where a cut goes through a group, it takes a share of what converted in it.
 */
final class Separation {

    record Outcome(BigDecimal score, boolean converted) {}

    private record Group(long leads, long converted) {

        Group plus(Group other) {
            return new Group(leads + other.leads, converted + other.converted);
        }
    }

    private final NavigableMap<BigDecimal, Group> bestFirst = new TreeMap<>(Comparator.reverseOrder());
    private final Group all;

    Separation(Collection<Outcome> outcomes) {
        outcomes.forEach(
                outcome -> bestFirst.merge(outcome.score(), new Group(1, outcome.converted() ? 1 : 0), Group::plus));
        all = sum(bestFirst);
    }

    long leads() {
        return all.leads();
    }

    double conversion() {
        return conversion(0, 1);
    }

    /** The chance that of two leads, one of each outcome, the one that converted has the higher score; a tie is half. */
    double auc() {
        long wins = 0;
        long lost = all.leads() - all.converted();
        long lostBelow = lost;
        for (Group group : bestFirst.values()) {
            long lostHere = group.leads() - group.converted();
            lostBelow -= lostHere;
            wins += group.converted() * (2 * lostBelow + lostHere);
        }
        return wins / (2.0 * all.converted() * lost);
    }

    /** What part converted of the leads between two places, 0 being the best and 1 the worst. */
    double conversion(double from, double to) {
        double converted = 0;
        double seen = 0;
        for (Group group : bestFirst.values()) {
            double taken = Math.min(to * leads(), seen + group.leads()) - Math.max(from * leads(), seen);
            converted += Math.max(0, taken) * group.converted() / group.leads();
            seen += group.leads();
        }
        return converted / ((to - from) * leads());
    }

    /** The score of the last lead before a place. */
    BigDecimal scoreAt(double place) {
        double seen = 0;
        for (var group : bestFirst.entrySet()) {
            seen += group.getValue().leads();
            if (seen >= place * leads()) {
                return group.getKey();
            }
        }
        throw new IllegalArgumentException("a place is at most 1, not " + place);
    }

    long leadsAtLeast(BigDecimal bar) {
        return sum(bestFirst.headMap(bar, true)).leads();
    }

    /** What part converted of those at or above a bar. */
    double conversionAtLeast(BigDecimal bar) {
        return sum(bestFirst.headMap(bar, true)).converted() / (double) leadsAtLeast(bar);
    }

    private static Group sum(NavigableMap<BigDecimal, Group> groups) {
        return groups.values().stream().reduce(new Group(0, 0), Group::plus);
    }
}
