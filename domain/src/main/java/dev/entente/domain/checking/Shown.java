package dev.entente.domain.checking;

import dev.entente.domain.policy.Tree;
import java.util.stream.Collectors;

/** Parts of policies as people write them on one line. */
final class Shown {

    private static final int LONGEST = 200;

    private Shown() {}

    static String of(Tree tree) {
        String text = whole(tree, false);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String whole(Tree tree, boolean inside) {
        return switch (tree) {
            case Tree.Scalar scalar -> scalar.text();
            case Tree.Items items ->
                items.items().stream().map(item -> whole(item, true)).collect(Collectors.joining(", ", "[", "]"));
            case Tree.Entries entries ->
                entries.entries().stream()
                        .map(entry -> entry.key() + ": " + whole(entry.value(), true))
                        .collect(Collectors.joining(", ", inside ? "{" : "", inside ? "}" : ""));
        };
    }
}
