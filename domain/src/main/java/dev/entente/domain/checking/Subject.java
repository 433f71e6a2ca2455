package dev.entente.domain.checking;

import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A policy under check, with the text it was read from. Parts with problems of their own are not in the policy.
 *
 * @param rules where each rule stands, by its name
 * @param whole whether all that scores come from has been read, so that it can be said what they come to
 */
record Subject(Policy policy, Spot root, Map<String, Spot> rules, boolean whole) {

    /** In this order: of two rules of one name the first is meant, each time. */
    private static final List<String> RULES = List.of("fit", "engagement");

    private static final Set<String> SCORING = Set.of("decay", "fit", "engagement", "limits", "mql");

    static Subject of(Policy policy, Spot root, List<Problem> problems) {
        var rules = new HashMap<String, Spot>();
        RULES.stream()
                .flatMap(part -> root.items(part).stream())
                .forEach(rule -> rule.text("rule").ifPresent(name -> rules.putIfAbsent(name, rule)));
        return new Subject(policy, root, rules, problems.stream().noneMatch(Subject::touchesScores));
    }

    /** A misspelt key of the whole may have meant any part of it, and so may problems that are not listed. */
    private static boolean touchesScores(Problem problem) {
        List<String> steps = List.of(problem.pointer().split("/", 3));
        return steps.size() < 2
                || SCORING.contains(steps.get(1))
                || (steps.size() < 3 && problem.code().equals("unknown_key"));
    }

    Spot rule(String name) {
        return rules.getOrDefault(name, root);
    }

    /** What each rule gives or takes. */
    Stream<Points> points() {
        return Stream.of(
                        policy.fit().stream().map(ConditionRule::points),
                        policy.behaviour().stream().map(ConditionRule::points),
                        policy.engagement().stream().map(EngagementRule::points))
                .flatMap(part -> part);
    }

    /** The items of a list of which this is so. */
    List<Spot> items(String key, Predicate<Spot> which) {
        return root.items(key).stream().filter(which).toList();
    }
}
