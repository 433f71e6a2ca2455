package dev.entente.domain.checking;

import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.reading.ExampleReader;
import dev.entente.domain.policy.reading.ExampleReader.Examples;
import dev.entente.domain.policy.reading.KeptReader;
import dev.entente.domain.policy.reading.PolicyReader;
import dev.entente.domain.policy.reading.Reading;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds everything that is wrong with a policy, so that nobody has to trust it before: what cannot be read, what can be
 * read and makes no sense, and the examples that come out otherwise than expected.
 */
public final class PolicyCheck {

    private final Function<String, Predicate<String>> patterns;
    private final Spot root;
    private final Findings findings = new Findings();

    private PolicyCheck(Tree tree, Function<String, Predicate<String>> patterns) {
        this.patterns = patterns;
        this.root = Spot.root(tree);
    }

    /** @param patterns as for {@link PolicyReader#read} */
    public static Report check(Tree tree, Function<String, Predicate<String>> patterns) {
        return new PolicyCheck(tree, patterns).check();
    }

    private Report check() {
        Examples examples = ExampleReader.read(root.tree());
        findings.refused(examples.problems());
        findings.refused(KeptReader.problems(root.tree()));
        switch (PolicyReader.read(root.tree(), patterns)) {
            case Reading.Refused(List<Problem> problems) -> {
                findings.refused(problems);
                PolicyReader.readable(root.tree(), patterns)
                        .ifPresent(rest -> checkSense(Subject.of(rest, root, problems)));
            }
            case Reading.Accepted(Policy policy) -> {
                checkSense(Subject.of(policy, root, List.of()));
                new ExampleCheck(policy, root, findings, ExampleCheck.MOST_STEPS).check(examples.examples());
            }
        }
        return findings.report();
    }

    private void checkSense(Subject subject) {
        var unseen = new Unseen(subject, Unseen.MOST_STEPS);
        var contradiction = new Contradiction(unseen::isNeverDone, Contradiction.MOST_STEPS);
        Set<String> dead = new RuleCheck(subject, unseen, contradiction, findings).check();
        new OverlapCheck(subject, new Forms(contradiction), findings, OverlapCheck.MOST_STEPS).check();
        new HandCheck(subject, findings).check();
        new NameCheck(root, findings).check();
        new CaseCheck(root, findings).check();
        new TextCheck(findings).check(root);
        if (subject.whole()) {
            checkReach(subject, rule -> !dead.contains(rule), contradiction);
        }
    }

    /** @param live whether a rule can match at all, by its name */
    private void checkReach(Subject subject, Predicate<String> live, Contradiction contradiction) {
        var reach = new Reach(subject.policy(), live, contradiction);
        long groups = Unseen.groups(subject.policy(), live);
        new BarCheck(subject, reach, groups, findings).check(contradiction);
        new LimitCheck(subject, reach, findings).check();
    }
}
