package dev.entente.bootstrap.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The policy that a new tenant starts with, as it was written. */
public final class DefaultPolicy {

    private static final String PLACE = "/policies/default.yaml";

    private DefaultPolicy() {}

    public static String text() {
        try (@Nullable InputStream text = DefaultPolicy.class.getResourceAsStream(PLACE)) {
            if (text == null) {
                throw new IllegalStateException("the program was packed without " + PLACE);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
