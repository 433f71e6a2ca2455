package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Tree;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** What must hold of every part of a text, also of the parts that others read. */
final class Shape {

    static final int MAX_DEPTH = 50;
    static final int LONGEST_KEY = 255;

    private boolean readable = true;

    private Shape() {}

    /** Complains, and answers whether it is worth while, and safe, to go on. */
    static boolean check(Node root) {
        var shape = new Shape();
        shape.check(root, 1);
        return shape.readable;
    }

    private void check(Node node, int depth) {
        if (depth > MAX_DEPTH) {
            stop(node, Flaw.TOO_DEEP, "A policy nests at most %d deep.".formatted(MAX_DEPTH));
            return;
        }
        switch (node.tree()) {
            case Tree.Entries entries -> checkKeys(node, entries, depth);
            case Tree.Items list -> node.items(list).forEach(item -> check(item, depth + 1));
            case Tree.Scalar _ -> {}
        }
    }

    private void checkKeys(Node node, Tree.Entries entries, int depth) {
        var seen = new HashMap<String, Place>();
        for (Tree.Entry entry : entries.entries()) {
            int length = entry.key().length();
            if (length > LONGEST_KEY) {
                stop(
                        node,
                        Flaw.OUT_OF_RANGE,
                        "A key has at most %d characters, not %d.".formatted(LONGEST_KEY, length));
            } else {
                checkEntry(node.field(entry), entry, seen.putIfAbsent(entry.key(), entry.place()), depth);
            }
        }
    }

    private void checkEntry(Node value, Tree.Entry entry, @Nullable Place first, int depth) {
        if (first != null) {
            String message = "%s stands here twice, first on %s.".formatted(Words.quoted(entry.key()), first);
            value.problems().add(entry.place(), value, Flaw.DUPLICATE_KEY, message, null);
        }
        check(value, depth + 1);
    }

    private void stop(Node node, Flaw flaw, String message) {
        node.refuse(flaw, message);
        readable = false;
    }
}
