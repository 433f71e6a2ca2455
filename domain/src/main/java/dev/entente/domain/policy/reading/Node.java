package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Scalar;
import dev.entente.domain.policy.Tree.Scalar.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a policy text: what stands there, the way to it, and where to complain. Its methods answer empty after they
 * have complained, and the reader goes on: a policy with problems is never returned, so what stands in for the part
 * does not matter.
 *
 * @param parent null for the whole text
 * @param step the key or index that leads here from the parent
 */
record Node(Tree tree, @Nullable Node parent, String step, Problems problems, Expressions expressions) {

    static final int MOST_ITEMS = 2_000;

    /** Of a text in which no expressions are looked for. */
    static Node root(Tree tree, Problems problems) {
        return root(tree, problems, Expressions.none());
    }

    static Node root(Tree tree, Problems problems, Expressions expressions) {
        return new Node(tree, null, "", problems, expressions);
    }

    Node field(Tree.Entry entry) {
        return new Node(entry.value(), this, entry.key(), problems, expressions);
    }

    Stream<Node> items(Tree.Items list) {
        return IntStream.range(0, list.items().size())
                .mapToObj(index ->
                        new Node(list.items().get(index), this, Integer.toString(index), problems, expressions));
    }

    /** RFC 6901; put together only for a problem, of which there are few. */
    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }

    /** A key with nothing after it, as when all that stood there is commented out. */
    boolean isNull() {
        return tree instanceof Scalar scalar && scalar.kind() == Kind.NULL;
    }

    /** @param keys all that may stand here */
    Optional<Fields> fields(List<String> keys) {
        return entries("keys (%s)".formatted(Words.list(keys))).map(entries -> Fields.of(this, entries, keys));
    }

    Optional<Tree.Entries> entries(String expected) {
        if (!(tree instanceof Tree.Entries entries)) {
            return refuse(Flaw.WRONG_TYPE, "Expected %s, not %s.".formatted(expected, Words.of(tree)));
        }
        return entries.entries().size() > MOST_ITEMS
                ? refuse(Flaw.TOO_MANY, "A mapping has at most %d keys.".formatted(MOST_ITEMS))
                : Optional.of(entries);
    }

    /** Every item that can be read. */
    <T> List<T> list(Function<Node, Optional<T>> read) {
        return items().flatMap(item -> read.apply(item).stream()).toList();
    }

    /** Like {@link #list}, and complains of a list without items. */
    <T> Optional<List<T>> someOf(Function<Node, Optional<T>> read) {
        return tree instanceof Tree.Items list && list.items().isEmpty()
                ? refuse(Flaw.OUT_OF_RANGE, "Expected a list of 1 to %d items, not an empty one.".formatted(MOST_ITEMS))
                : Optional.of(list(read));
    }

    private Stream<Node> items() {
        if (!(tree instanceof Tree.Items list)) {
            String example = tree instanceof Scalar scalar && !isNull()
                    ? ", as in [%s]".formatted(Words.cut(scalar.text()))
                    : "";
            refuse(Flaw.WRONG_TYPE, "Expected a list%s, not %s.".formatted(example, Words.of(tree)));
            return Stream.of();
        }
        int size = list.items().size();
        if (size > MOST_ITEMS) {
            refuse(Flaw.TOO_MANY, "A list has at most %d items, not %d.".formatted(MOST_ITEMS, size));
            return Stream.of();
        }
        return items(list);
    }

    /** What is read here, unless something was wrong with a part of it: the rest alone would say something else. */
    <T> Optional<T> sound(Supplier<Optional<T>> read) {
        int before = problems.count();
        Optional<T> all = read.get();
        return problems.count() == before ? all : Optional.empty();
    }

    Optional<Scalar> scalar(String expected) {
        return tree instanceof Scalar scalar && !isNull()
                ? Optional.of(scalar)
                : refuse(Flaw.WRONG_TYPE, "Expected %s, not %s.".formatted(expected, Words.of(tree)));
    }

    /** A text of 1 to so many characters that shows: not blank, nothing that only a machine sees. */
    Optional<String> text(int longest) {
        return scalar("a text").map(Scalar::text).flatMap(text -> {
            if (text.isBlank() || text.length() > longest) {
                return refuse(
                        Flaw.OUT_OF_RANGE,
                        "A text here has 1 to %d characters, not %d."
                                .formatted(longest, text.strip().length()));
            }
            return text.codePoints().anyMatch(Node::isInvisible)
                    ? refuse(Flaw.WRONG_FORM, "A text here has no control characters.")
                    : Optional.of(text);
        });
    }

    /** Control characters and halves of surrogate pairs: not every store keeps them. */
    private static boolean isInvisible(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    <T> Optional<T> refuse(Flaw flaw, String message) {
        return refuse(flaw, message, null);
    }

    <T> Optional<T> refuse(Flaw flaw, String message, @Nullable String suggestion) {
        problems.add(tree.place(), this, flaw, message, suggestion);
        return Optional.empty();
    }

    <T> Optional<T> unknown(String what, String given, Collection<String> known) {
        String allowed = known.isEmpty() || known.size() > 20 ? "" : "; known are " + Words.list(known);
        String message = "No %s is called %s%s.".formatted(what, Words.quoted(given), allowed);
        return refuse(Flaw.UNKNOWN_VALUE, message, problems.areMany() ? null : Spelling.nearest(given, known));
    }
}
