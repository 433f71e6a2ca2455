package dev.entente.domain.access;

import java.time.Instant;
import java.util.UUID;

/**
 * Who changes keys, and when.
 *
 * @param name of the key they came with
 * @param entryId for the audit
 */
public record KeyMaker(String name, Scopes scopes, UUID entryId, Instant at) {

    KeyChange.Entry entry(String action, String detail) {
        return new KeyChange.Entry(entryId, at, name, action, detail);
    }
}
