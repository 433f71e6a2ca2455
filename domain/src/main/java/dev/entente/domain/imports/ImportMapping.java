package dev.entente.domain.imports;

import dev.entente.domain.profile.IdentityKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file says what. At least one identity is mapped.
 *
 * @param traits the columns by the names of the traits; company facts carry the {@code company.} prefix
 */
public record ImportMapping(
        Map<IdentityKind, String> identities,
        Map<String, String> traits,
        @Nullable String channel,
        @Nullable String createdAt,
        @Nullable String stage) {

    public ImportMapping {
        if (identities.isEmpty()) {
            throw new IllegalArgumentException("a userId, an anonymousId, an email or a phone is needed");
        }
        identities = Map.copyOf(identities);
        traits = Map.copyOf(traits);
    }
}
