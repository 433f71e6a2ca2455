package dev.entente.domain.policy;

import dev.entente.domain.profile.Traits;
import org.jspecify.annotations.Nullable;

/**
 * A name as in {@link Traits}, or a dotted path into a trait that has fields; taken apart when the policy is read, not
 * for each lead.
 *
 * @param name the whole of it
 * @param root of a path the trait that it leads into
 * @param rest of a path what follows the first dot
 */
public record TraitPath(String name, @Nullable String root, String rest) {

    public static TraitPath of(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? new TraitPath(name, null, "")
                : new TraitPath(name, name.substring(0, dot), name.substring(dot + 1));
    }
}
