package dev.entente.domain.policy;

/**
 * A version with its text.
 *
 * @param text as it was written
 */
public record StoredPolicy(PolicyVersion version, String text) {

    /** What is compiled. */
    public PolicySource source() {
        return new PolicySource(version.number(), text);
    }
}
