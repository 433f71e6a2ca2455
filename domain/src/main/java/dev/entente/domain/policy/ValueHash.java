package dev.entente.domain.policy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is remembered of a value that is only told from others: 64 bits, so that a lead's state holds no long texts and
 * nothing personal. Stored, so the same for ever.
 */
final class ValueHash {

    private ValueHash() {}

    /** Of a text as it was sent, or of a number as it is written. */
    static long of(String value) {
        return ByteBuffer.wrap(sha256().digest(value.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JDK has SHA-256", never);
        }
    }
}
