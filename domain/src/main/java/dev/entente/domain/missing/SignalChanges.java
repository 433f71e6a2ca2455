package dev.entente.domain.missing;

import dev.entente.domain.missing.Change.Example;
import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.HandRaiser;
import dev.entente.domain.policy.Known;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.SignalMatcher.Matches;
import dev.entente.domain.policy.SignalPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a lead could do: each kind of signal that speaks for it, once, or as often and on as many days as is asked. */
final class SignalChanges {

    /** Nobody is told to come more often, or for longer. */
    static final int MOST_TIMES = 10;

    static final int MOST_DAYS = 7;

    private final Supposition lead;
    private final Policy policy;
    private final Examples examples;
    private final List<Behaviour> wanted;

    SignalChanges(Supposition lead) {
        this.lead = lead;
        this.policy = lead.policy().policy();
        this.examples = new Examples(lead.day());
        this.wanted = new Leaves(policy).wantedBehaviours().toList();
    }

    List<Change> all() {
        return kinds().distinct()
                .flatMap(on -> examples.of(on).stream().flatMap(example -> changes(on, example)))
                .limit(Catalogue.MOST_TRIED)
                .toList();
    }

    /** What is asked for beside the points comes first, then what brings most. */
    private Stream<SignalPattern> kinds() {
        return Stream.of(
                        policy.handRaisers().stream().map(HandRaiser::on),
                        wanted.stream().flatMap(leaf -> on(leaf.measure()).stream()),
                        policy.engagement().stream()
                                .filter(rule -> rule.points().isPositive())
                                .sorted(Comparator.comparing(EngagementRule::points)
                                        .reversed())
                                .map(EngagementRule::on))
                .flatMap(kinds -> kinds);
    }

    private static Optional<SignalPattern> on(Measure measure) {
        return switch (measure) {
            case Measure.Signals signals -> Optional.of(signals.on());
            case Measure.Days days -> Optional.of(days.on());
            case Measure.Values values -> Optional.of(values.on());
            case Measure.Groups _ -> Optional.empty();
        };
    }

    private Stream<Change> changes(SignalPattern on, Example example) {
        Matches met = lead.met(example);
        SortedSet<Integer> times = times(met);
        SortedSet<Integer> days = days(met);
        var changes = new ArrayList<Change>();
        for (int many : times) {
            changes.add(new Change.Signals(on, example, many, 1, Optional.empty()));
        }
        days.forEach(many -> {
            changes.add(new Change.Signals(on, example, many, many, Optional.empty()));
            changes.add(new Change.Signals(on, example, Math.max(many, times.last()), many, Optional.empty()));
        });
        values(on).forEach(leaf -> {
            if (leaf.measure() instanceof Measure.Values values) {
                changes.add(new Change.Signals(on, example, missing(leaf), 1, Optional.of(values.of())));
            }
        });
        return changes.stream().distinct();
    }

    /** Once, as often as a cap lets count, and as often as a condition still asks for. */
    private SortedSet<Integer> times(Matches met) {
        var times = new TreeSet<Integer>(List.of(1));
        for (int rule : met.rules()) {
            if (policy.engagement().get(rule).points().isPositive()) {
                times.add(Math.min(policy.engagement().get(rule).saturation(), MOST_TIMES));
            }
        }
        wanted.stream()
                .filter(leaf ->
                        leaf.measure() instanceof Measure.Signals(SignalPattern _, int tally) && isMet(tally, met))
                .map(this::missing)
                .filter(many -> many <= MOST_TIMES)
                .forEach(times::add);
        return times;
    }

    /** As many as the guard asks for, or a condition still does. */
    private SortedSet<Integer> days(Matches met) {
        var days = new TreeSet<Integer>();
        if (policy.mql().guard() != null) {
            days.add(Math.min(policy.mql().guard().distinctDays(), MOST_DAYS));
        }
        wanted.stream()
                .filter(leaf -> leaf.measure() instanceof Measure.Days(SignalPattern _, int tally) && isMet(tally, met))
                .map(this::missing)
                .flatMap(many -> Stream.of(many, many + 1))
                .filter(many -> many <= MOST_DAYS)
                .forEach(days::add);
        return days;
    }

    private Stream<Behaviour> values(SignalPattern on) {
        return wanted.stream()
                .filter(leaf ->
                        leaf.measure() instanceof Measure.Values(SignalPattern of, String _, int _) && of.equals(on))
                .filter(leaf -> missing(leaf) <= MOST_TIMES);
    }

    private static boolean isMet(int tally, Matches met) {
        return met.asked().stream().anyMatch(asked -> asked.tally() == tally);
    }

    /** How many more it takes, 1 at least: what there is within the window counts. */
    private int missing(Behaviour leaf) {
        int today = lead.day().epochDay();
        int have = 0;
        while (have < leaf.atLeast() && isWithin(leaf, have + 1, today)) {
            have++;
        }
        return Math.max(1, leaf.atLeast() - have);
    }

    private boolean isWithin(Behaviour leaf, int n, int today) {
        int newest = leaf.measure().newest(n, lead.facts(), today);
        return newest != Known.NEVER && (long) today - newest < leaf.withinDays();
    }
}
