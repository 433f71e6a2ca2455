package dev.entente.domain.checking;

import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How high scores can come: never less than what some lead can have, and not much more. */
final class Reach {

    private final Limits limits;
    private final Contradiction contradiction;
    private final Map<String, Points> fitGroups = new TreeMap<>();
    private final Map<String, Points> engagementGroups = new TreeMap<>();
    private final Points fit;
    private final Points engagement;

    /** @param live whether a rule can match at all, by its name */
    Reach(Policy policy, Predicate<String> live, Contradiction contradiction) {
        this.limits = policy.limits();
        this.contradiction = contradiction;
        this.fit = fit(giving(policy.fit(), live));
        for (EngagementRule rule : policy.engagement()) {
            if (live.test(rule.name())) {
                engagementGroups.merge(rule.group(), Earnings.most(rule), Points::plus);
            }
        }
        byGroup(giving(policy.behaviour(), live))
                .forEach((group, own) -> engagementGroups.merge(group, compatible(own), Points::plus));
        this.engagement = sum(engagementGroups);
    }

    private static List<ConditionRule> giving(List<ConditionRule> rules, Predicate<String> live) {
        return rules.stream()
                .filter(rule -> rule.points().isPositive() && live.test(rule.name()))
                .toList();
    }

    /** What excludes each other may be of several groups, and groups have limits: both are upper bounds. */
    private Points fit(List<ConditionRule> rules) {
        byGroup(rules).forEach((group, own) -> fitGroups.put(group, compatible(own)));
        return least(compatible(rules), sum(fitGroups));
    }

    private static Map<String, List<ConditionRule>> byGroup(List<ConditionRule> rules) {
        var byGroup = new HashMap<String, List<ConditionRule>>();
        rules.forEach(rule ->
                byGroup.computeIfAbsent(rule.group(), _ -> new ArrayList<>()).add(rule));
        return byGroup;
    }

    /** Of rules of which each two exclude each other, only the best counts. */
    private Points compatible(List<ConditionRule> rules) {
        var cliques = new ArrayList<List<ConditionRule>>();
        rules.stream()
                .sorted(Comparator.comparing(ConditionRule::points).reversed())
                .forEach(rule -> cliques.stream()
                        .filter(clique -> excludesAll(rule, clique))
                        .findFirst()
                        .ifPresentOrElse(
                                clique -> clique.add(rule), () -> cliques.add(new ArrayList<>(List.of(rule)))));
        return sum(cliques, clique -> clique.getFirst().points());
    }

    private boolean excludesAll(ConditionRule rule, List<ConditionRule> clique) {
        return clique.stream().allMatch(other -> contradiction.never(rule.when(), other.when()));
    }

    private Points sum(Map<String, Points> groups) {
        return sum(
                groups.entrySet(),
                group -> least(group.getValue(), limits.groups().asMap().get(group.getKey())));
    }

    private static <T> Points sum(Collection<T> parts, Function<T, Points> points) {
        return parts.stream().map(points).reduce(Points.ZERO, Points::plus);
    }

    private static Points least(Points one, @Nullable Points other) {
        return other == null || one.compareTo(other) <= 0 ? one : other;
    }

    /** Of the group's fit or of its engagement, whichever is more, before limits. */
    Points ofGroup(String group) {
        Points ofFit = fitGroups.getOrDefault(group, Points.ZERO);
        Points ofEngagement = engagementGroups.getOrDefault(group, Points.ZERO);
        return ofFit.compareTo(ofEngagement) > 0 ? ofFit : ofEngagement;
    }

    /** Before the limit of fit itself. */
    Points fitBeforeLimit() {
        return fit;
    }

    /** Before the limit of engagement itself. */
    Points engagementBeforeLimit() {
        return engagement;
    }

    Points fit() {
        return least(fit, limits.fit());
    }

    Points engagement() {
        return least(engagement, limits.engagement());
    }

    Points score() {
        Points score = fit().plus(engagement());
        return limits.floor() != null && limits.floor().compareTo(score) > 0 ? limits.floor() : score;
    }
}
