package dev.entente.domain.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a tenant's policy, without its text.
 *
 * @param number 1 or more, in the order they were drafted
 * @param revision 0 for a text as it came first, and one more each time it was replaced
 * @param replacedAt when it was replaced last
 * @param publishedAt since when it was in force; null if it never was
 * @param retiredAt since when it is of the past
 */
public record PolicyVersion(
        int number,
        PolicyState state,
        int revision,
        Instant createdAt,
        @Nullable Instant replacedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt) {}
