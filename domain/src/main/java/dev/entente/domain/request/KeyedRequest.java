package dev.entente.domain.request;

/**
 * A request that its sender can recognise.
 *
 * @param key of 1 to 255 characters, chosen by the sender
 * @param fingerprint of everything that makes it another request if it differs
 */
public record KeyedRequest(String key, String fingerprint) {

    public static final int MAX_KEY_LENGTH = 255;

    public KeyedRequest {
        if (key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "a key has 1 to %d characters, not %d".formatted(MAX_KEY_LENGTH, key.length()));
        }
    }
}
