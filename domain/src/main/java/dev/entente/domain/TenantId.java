package dev.entente.domain;

/**
 * A business unit that agrees on one policy. Every key in the store starts with it.
 *
 * @param value 1 or more
 */
public record TenantId(int value) {

    public TenantId {
        if (value < 1) {
            throw new IllegalArgumentException("a tenant id is 1 or more, not " + value);
        }
    }
}
