package dev.entente.domain.policy;

import dev.entente.domain.policy.SignalMatcher.Matches;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The numbers under which a policy version remembers signals: the place of each engagement rule, then those of what
 * conditions ask about, in the order of the policy. Stored states know these numbers and nothing else, so the order
 * must never become another one.
 */
public final class Tallies {

    private final List<EngagementRule> rules;
    private final Map<Tally, Integer> numbers = new LinkedHashMap<>();
    private final List<Tally> asked = new ArrayList<>();
    private final int[] keptDays;
    private final List<List<Integer>> groups;
    private final Map<Integer, List<String>> asking;
    /** Those that speak for a lead: of rules with positive points and of raised hands, where they are not denied. */
    private final BitSet wanted = new BitSet();

    private Tallies(Policy policy) {
        rules = policy.engagement();
        List<Behaviour> behaviours = policy.behaviourLeaves().toList();
        behaviours.stream().flatMap(leaf -> leaf.measure().tallies()).forEach(this::add);
        keptDays = keptDays(policy.horizonDays(), behaviours);
        groups = groups(rules);
        groups.forEach(group -> group.forEach(wanted::set));
        Stream.concat(
                        policy.behaviour().stream()
                                .filter(rule -> rule.points().isPositive())
                                .map(ConditionRule::when),
                        policy.raisedWhile().stream().map(RaisedWhile::when))
                .flatMap(condition -> affirmed(condition, true))
                .forEach(tally -> wanted.set(of(tally)));
        asking = asking(this, policy.behaviour());
    }

    private static Stream<Tally> affirmed(Condition condition, boolean affirmed) {
        return switch (condition) {
            case Behaviour leaf -> affirmed ? leaf.measure().tallies() : Stream.empty();
            case Condition.Trait _ -> Stream.empty();
            case Condition.All(List<Condition> parts) -> parts.stream().flatMap(part -> affirmed(part, affirmed));
            case Condition.Any(List<Condition> parts) -> parts.stream().flatMap(part -> affirmed(part, affirmed));
            case Condition.Not(Condition part) -> affirmed(part, !affirmed);
        };
    }

    static Tallies of(Policy policy) {
        return new Tallies(policy);
    }

    private static Map<Integer, List<String>> asking(Tallies tallies, List<ConditionRule> rules) {
        var names = new HashMap<Integer, List<String>>();
        for (ConditionRule rule : rules) {
            Behaviour.leaves(Stream.of(rule.when().numbered(tallies)))
                    .flatMap(leaf -> leaf.measure().numbers())
                    .distinct()
                    .forEach(tally ->
                            names.computeIfAbsent(tally, _ -> new ArrayList<>()).add(rule.name()));
        }
        return names;
    }

    /** The names of the rules whose condition looks at a tally. */
    public List<String> rulesAsking(int tally) {
        return asking.getOrDefault(tally, List.of());
    }

    private void add(Tally tally) {
        if (numbers.putIfAbsent(tally, rules.size() + asked.size()) == null) {
            asked.add(tally);
        }
    }

    private int[] keptDays(int horizonDays, List<Behaviour> behaviours) {
        int[] kept = new int[size()];
        for (int rule = 0; rule < rules.size(); rule++) {
            kept[rule] = Math.max(horizonDays, rules.get(rule).weights().horizon());
        }
        for (Behaviour leaf : behaviours) {
            leaf.measure()
                    .tallies()
                    .map(this::of)
                    .forEach(tally -> kept[tally] = Math.max(kept[tally], leaf.withinDays() - 1));
        }
        return kept;
    }

    private static List<List<Integer>> groups(List<EngagementRule> rules) {
        var byName = new LinkedHashMap<String, List<Integer>>();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).points().isPositive()) {
                byName.computeIfAbsent(rules.get(rule).group(), _ -> new ArrayList<>())
                        .add(rule);
            }
        }
        return byName.values().stream().map(List::copyOf).toList();
    }

    public int size() {
        return rules.size() + asked.size();
    }

    /** What conditions ask about; the first of them has the number that follows those of the rules. */
    public List<Tally> asked() {
        return Collections.unmodifiableList(asked);
    }

    /** The number of the first tally that is no engagement rule's. */
    public int firstAsked() {
        return rules.size();
    }

    int of(Tally tally) {
        return numbers.getOrDefault(tally, Measure.UNNUMBERED);
    }

    /** Whether values are remembered, and not counts. */
    public boolean hasValues(int tally) {
        return tally >= rules.size() && asked.get(tally - rules.size()).of() != null;
    }

    /** Whether a signal that met this speaks for a lead: it earns points, raises a hand, or helps to. */
    public boolean isPositive(Matches met) {
        if (!met.handRaisers().isEmpty()) {
            return true;
        }
        for (int i = 0; i < met.rules().size(); i++) {
            if (wanted.get(met.rules().get(i))) {
                return true;
            }
        }
        for (int i = 0; i < met.asked().size(); i++) {
            if (wanted.get(met.asked().get(i).tally())) {
                return true;
            }
        }
        return false;
    }

    /** The last age in days that anything still asks for. */
    public int keptDays(int tally) {
        return keptDays[tally];
    }

    /** Where the count of one day stops: more could never be used. */
    public int saturation(int tally) {
        return tally < rules.size() ? rules.get(tally).saturation() : Cap.MAX;
    }

    /** The rules with positive points, group by group. */
    public List<List<Integer>> groups() {
        return groups;
    }

    List<Condition> number(List<Condition> conditions) {
        return conditions.stream().map(condition -> condition.numbered(this)).toList();
    }
}
