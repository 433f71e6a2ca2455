package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Scalar;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How problems speak of what they found. */
final class Words {

    private static final int LONGEST_QUOTE = 60;

    private Words() {}

    static String of(Tree tree) {
        return switch (tree) {
            case Scalar scalar when scalar.kind() == Scalar.Kind.NULL -> "nothing";
            case Scalar scalar ->
                "the %s %s".formatted(scalar.kind().name().toLowerCase(Locale.ROOT), quoted(scalar.text()));
            case Tree.Items items -> "a list of %d".formatted(items.items().size());
            case Tree.Entries entries ->
                "a mapping of %d keys".formatted(entries.entries().size());
        };
    }

    /** Long texts are cut: a problem is read by people. */
    static String quoted(String text) {
        return "'" + cut(text) + "'";
    }

    static String cut(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** Keys that stand in a wrong place, as the subject of a sentence. */
    static String belonging(List<String> keys) {
        return "'" + String.join("', '", keys) + "'" + (keys.size() == 1 ? " belongs" : " belong");
    }

    static String list(Collection<String> words) {
        return String.join(", ", words);
    }
}
