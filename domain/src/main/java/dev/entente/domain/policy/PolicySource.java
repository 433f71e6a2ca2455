package dev.entente.domain.policy;

/**
 * A policy version as it was written.
 *
 * @param version 1 or more
 * @param text YAML or JSON
 */
public record PolicySource(int version, String text) {

    public PolicySource {
        if (version < 1) {
            throw new IllegalArgumentException("a policy version is 1 or more, not " + version);
        }
    }
}
