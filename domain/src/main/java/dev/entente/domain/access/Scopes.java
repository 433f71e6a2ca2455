package dev.entente.domain.access;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The scopes of one key, at least one. A key that everybody can read does nothing but send signals. */
public record Scopes(Set<Scope> all) {

    public Scopes {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a key has at least one scope");
        }
        if (all.contains(Scope.WRITE_ONLY) && all.size() > 1) {
            throw new IllegalArgumentException("write-only goes with no other scope");
        }
        all = Set.copyOf(all);
    }

    public static Scopes of(Scope first, Scope... others) {
        return new Scopes(EnumSet.of(first, others));
    }

    /** Whether one of them lets in where one of the given does. */
    public boolean include(Collection<Scope> wanted) {
        return all.stream().anyMatch(held -> wanted.stream().anyMatch(held::includes));
    }

    /** Whether they let in wherever the others do. */
    public boolean cover(Scopes others) {
        return others.all.stream().allMatch(other -> include(Set.of(other)));
    }

    /** Whether the key may be in everybody's hands. */
    public boolean areWriteOnly() {
        return all.contains(Scope.WRITE_ONLY);
    }

    /** In the order in which scopes are listed everywhere. */
    public Stream<Scope> inOrder() {
        return all.stream().sorted();
    }

    @Override
    public String toString() {
        return inOrder().map(Scope::word).collect(joining(" "));
    }
}
