package dev.entente.domain.checking;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.Disqualifier;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.RaisedWhile;
import dev.entente.domain.policy.SignalPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Parts of a policy that do nothing: those that can never match, and rules without points. */
final class RuleCheck {

    private final Subject subject;
    private final Policy policy;
    private final Unseen unseen;
    private final Contradiction contradiction;
    private final Forms forms;
    private final Findings findings;
    private final Set<String> dead = new HashSet<>();

    RuleCheck(Subject subject, Unseen unseen, Contradiction contradiction, Findings findings) {
        this.subject = subject;
        this.policy = subject.policy();
        this.unseen = unseen;
        this.contradiction = contradiction;
        this.forms = new Forms(contradiction);
        this.findings = findings;
    }

    /** Complains, and answers the names of the rules that can never match. */
    Set<String> check() {
        policy.fit().forEach(this::check);
        policy.engagement().forEach(this::check);
        policy.behaviour().forEach(this::check);
        checkHands();
        checkConditions();
        return dead;
    }

    private void check(ConditionRule rule) {
        checkPoints(rule.name(), rule.points());
        if (contradiction.never(rule.when())) {
            dead.add(rule.name());
            never(subject.rule(rule.name()).nearest("when"), "'%s' can never match".formatted(rule.name()));
        }
    }

    private void check(EngagementRule rule) {
        checkPoints(rule.name(), rule.points());
        neverSeen(rule.on()).ifPresent(why -> {
            dead.add(rule.name());
            Spot on = subject.rule(rule.name()).nearest("on");
            findings.add(Flaw.NEVER_TRUE, on, "'%s' can never match: %s.".formatted(rule.name(), why));
        });
    }

    private void checkPoints(String rule, Points points) {
        if (points.equals(Points.ZERO)) {
            findings.add(
                    Flaw.NO_POINTS,
                    subject.rule(rule).nearest("points"),
                    "'%s' gives 0 points, so it changes no score.".formatted(rule));
        }
    }

    private void checkHands() {
        each(
                subject.items("handRaisers", raiser -> raiser.field("when").isEmpty()),
                policy.handRaisers(),
                (spot, raiser) -> neverSeen(raiser.on())
                        .ifPresent(
                                why -> findings.add(Flaw.NEVER_TRUE, spot, "No hand can be raised so: " + why + ".")));
    }

    private Optional<String> neverSeen(SignalPattern pattern) {
        if (pattern.forms().stream().allMatch(forms::isImpossible)) {
            return Optional.of("what it asks of a signal contradicts itself");
        }
        return unseen.isExcluded(pattern) ? Optional.of("all of its signals are excluded") : Optional.empty();
    }

    private void checkConditions() {
        // Those that only say `on` are about signals, not about leads.
        Predicate<Spot> ofLeads =
                item -> item.fields().anyMatch(field -> !field.key().equals("on"));
        check(subject.items("exclude", ofLeads), policy.exclude());
        check(
                subject.items("disqualify", _ -> true),
                policy.disqualify().stream().map(Disqualifier::when).toList());
        check(
                subject.items("handRaisers", raiser -> raiser.field("when").isPresent()),
                policy.raisedWhile().stream().map(RaisedWhile::when).toList());
        if (policy.directSql() != null && policy.directSql().when() != null) {
            check(
                    List.of(subject.root().nearest("sql", "direct")),
                    List.of(policy.directSql().when()));
        }
    }

    private void check(List<Spot> spots, List<Condition> conditions) {
        each(spots, conditions, (spot, condition) -> {
            if (contradiction.never(condition)) {
                never(spot.nearest("when"), "This can never hold");
            }
        });
    }

    /** Where one of a list could not be read, nobody knows which of the places is whose, and nothing is said. */
    private static <T> void each(List<Spot> spots, List<T> parts, BiConsumer<Spot, T> check) {
        if (spots.size() == parts.size()) {
            for (int i = 0; i < parts.size(); i++) {
                check.accept(spots.get(i), parts.get(i));
            }
        }
    }

    private void never(Spot spot, String what) {
        findings.add(Flaw.NEVER_TRUE, spot, what + ": what it asks for contradicts itself, or never counts.");
    }
}
