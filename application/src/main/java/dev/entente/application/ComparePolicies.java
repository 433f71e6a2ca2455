package dev.entente.application;

import dev.entente.application.CompilePolicy.UnreadablePolicy;
import dev.entente.domain.checking.Difference;
import dev.entente.domain.checking.PolicyDifference;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.port.PolicyText;
import java.util.List;

/** What changes from one policy's text to another's. */
public final class ComparePolicies {

    private final PolicyText language;

    public ComparePolicies(PolicyText language) {
        this.language = language;
    }

    /**
     * Compares by meaning; texts with errors in them are compared as far as they can be read.
     *
     * @throws UnreadablePolicy if one of them is not even YAML
     */
    public List<Difference> compare(String from, String to) {
        return PolicyDifference.between(tree(from), tree(to));
    }

    private Tree tree(String text) {
        return switch (language.parse(text)) {
            case PolicyText.Parsed.NotUnderstood(var problem) -> throw new UnreadablePolicy(List.of(problem));
            case PolicyText.Parsed.Understood(var tree) -> tree;
        };
    }
}
