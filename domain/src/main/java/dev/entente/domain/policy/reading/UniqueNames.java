package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names given so far to things of one kind, each of which is given once. */
final class UniqueNames {

    private final String what;
    private final int longest;
    private final Map<String, Place> given = new HashMap<>();

    /** @param what is called so, for a problem */
    UniqueNames(String what, int longest) {
        this.what = what;
        this.longest = longest;
    }

    Optional<String> read(Node node) {
        return node.text(longest).flatMap(name -> add(node, name));
    }

    private Optional<String> add(Node node, String name) {
        @Nullable Place first = given.putIfAbsent(name, node.tree().place());
        return first == null
                ? Optional.of(name)
                : node.refuse(
                        Flaw.DUPLICATE_NAME,
                        "Another %s is called %s already, on %s.".formatted(what, Words.quoted(name), first));
    }
}
