package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree;
import java.util.List;
import java.util.Optional;

/** The parts of a policy that are kept for those who read it, and not in force yet: only their form is looked at. */
public final class KeptReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_WORD = 100;

    private KeptReader() {}

    /** What is wrong with them, whatever is wrong with the rest. */
    public static List<Problem> problems(Tree policy) {
        var problems = new Problems();
        Node root = Node.root(policy, new Problems());
        if (Shape.check(root) && policy instanceof Tree.Entries entries) {
            entries.entries().stream()
                    .map(Node.root(policy, problems)::field)
                    .filter(part -> !part.isNull())
                    .forEach(KeptReader::check);
        }
        return problems.inOrder();
    }

    private static void check(Node part) {
        switch (part.step()) {
            case "name" -> part.text(LONGEST_NAME);
            case "description" -> part.text(LONGEST_DESCRIPTION);
            case "handoff", "commitments" -> part.entries("a mapping");
            case "sql" -> checkSql(part);
            default -> {}
        }
    }

    private static void checkSql(Node sql) {
        if (sql.tree() instanceof Tree.Entries entries) {
            entries.entries().stream()
                    .map(sql::field)
                    .filter(part -> !part.isNull())
                    .forEach(part -> {
                        switch (part.step()) {
                            case "framework" -> part.text(LONGEST_WORD);
                            case "confirmed" -> part.list(KeptReader::word);
                            default -> {}
                        }
                    });
        }
    }

    private static Optional<String> word(Node node) {
        return node.text(LONGEST_WORD);
    }
}
