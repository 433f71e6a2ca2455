package dev.entente.persistence;

import dev.entente.domain.signal.MessageId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** What is kept of a message id for ever: the first 128 bits of its SHA-256, so that a row has one size. */
final class MessageHash {

    private MessageHash() {}

    static UUID of(MessageId messageId) {
        var digest = ByteBuffer.wrap(sha256().digest(messageId.value().getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
