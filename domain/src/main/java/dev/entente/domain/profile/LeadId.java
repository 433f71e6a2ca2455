package dev.entente.domain.profile;

import java.util.UUID;

/** The lead's own id: a version 7 UUID, so that ids sort by creation. It outlives a join as an alias. */
public record LeadId(UUID value) implements Comparable<LeadId> {

    public static LeadId of(String text) {
        return new LeadId(UUID.fromString(text));
    }

    /** Unsigned, as PostgreSQL orders uuids: locks are taken in this order. */
    @Override
    public int compareTo(LeadId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
