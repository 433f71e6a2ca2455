package dev.entente.domain.checking;

import dev.entente.domain.checking.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is other, and says it. */
final class Differences {

    /** Of what is not said, and has no default. */
    static final String NONE = "none";

    private final List<Difference> found = new ArrayList<>();

    List<Difference> found() {
        return List.copyOf(found);
    }

    void added(String path, String what, String content) {
        found.add(new Difference(Kind.ADDED, path, null, content, "%s is new: %s".formatted(what, content)));
    }

    void removed(String path, String what, String content) {
        found.add(new Difference(Kind.REMOVED, path, content, null, "%s is gone: %s".formatted(what, content)));
    }

    void renamed(String path, String from, String to) {
        found.add(new Difference(Kind.RENAMED, path, from, to, "%s is now called %s".formatted(from, to)));
    }

    /** @param text with the two values in it */
    void changed(String path, Optional<String> from, Optional<String> to, String text) {
        Kind kind = from.isEmpty() ? Kind.ADDED : to.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        found.add(new Difference(kind, path, from.orElse(null), to.orElse(null), text));
    }

    /** For example {@code mql.enter: 50 → 60}. */
    void changed(String path, Optional<String> from, Optional<String> to) {
        String text = "%s: %s → %s".formatted(path.replace('/', '.'), from.orElse(NONE), to.orElse(NONE));
        changed(path, from, to, text);
    }
}
