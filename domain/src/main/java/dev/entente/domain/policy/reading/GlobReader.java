package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Glob;
import java.util.Optional;

/** Patterns with {@code *} and {@code ?}. */
final class GlobReader {

    private GlobReader() {}

    static Optional<Glob> withCase(Node node) {
        return node.text(Glob.MAX_LENGTH).map(pattern -> new Glob(pattern, false));
    }

    static Optional<Glob> ignoringCase(Node node) {
        return node.text(Glob.MAX_LENGTH).map(pattern -> new Glob(pattern, true));
    }

    static Optional<Glob> prefix(Node node) {
        return plain(node, "start").map(text -> new Glob(text + "*", true));
    }

    static Optional<Glob> suffix(Node node) {
        return plain(node, "end").map(text -> new Glob("*" + text, true));
    }

    /** Stars in a plain text would stand for themselves, which no pattern can say. */
    private static Optional<String> plain(Node node, String what) {
        Optional<String> text = node.text(Glob.MAX_LENGTH - 1);
        return text.isEmpty() || new Glob(text.get(), true).isLiteral()
                ? text
                : node.refuse(Flaw.WRONG_FORM, "A %s is plain text; for * and ? there is 'matches'.".formatted(what));
    }

    /** Paths of signals have no slash at their end, so a pattern copied from a browser loses its own. */
    static Optional<Glob> page(Node node) {
        return node.text(Glob.MAX_LENGTH).map(page -> new Glob(withoutLastSlash(page), false));
    }

    static String withoutLastSlash(String page) {
        return isPathWithSlash(page) ? withoutLast(page) : page;
    }

    private static boolean isPathWithSlash(String page) {
        return page.length() > 1 && page.startsWith("/") && page.endsWith("/");
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.length() - 1);
    }
}
