package dev.entente.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision on a tenant's keys, to be stored as one.
 *
 * @param expectedVersion of the keys it was decided on
 * @param keys those that are new or have changed; the first is the one that it is about
 * @param entry for the audit
 */
public record KeyChange(long expectedVersion, List<ApiKey> keys, Entry entry) {

    public KeyChange {
        keys = List.copyOf(keys);
    }

    public ApiKey subject() {
        return keys.getFirst();
    }

    /**
     * Who did it.
     *
     * @param actor the name of their key
     * @param action a code such as {@code key.create}
     */
    public record Entry(UUID id, Instant at, String actor, String action, String detail) {}
}
