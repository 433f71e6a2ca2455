package dev.entente.domain.signal;

/**
 * The sender's id of a message: it counts once for ever within a tenant.
 *
 * @param value 1 to 255 characters
 */
public record MessageId(String value) {

    public static final int MAX_LENGTH = 255;

    public MessageId {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a messageId has 1 to %d characters, not %d".formatted(MAX_LENGTH, value.length()));
        }
    }
}
