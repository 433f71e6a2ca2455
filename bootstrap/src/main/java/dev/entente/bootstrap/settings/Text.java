package dev.entente.bootstrap.settings;

import org.jspecify.annotations.Nullable;

/** Text from the environment, where compose files and shells leave empty what was not set. */
final class Text {

    private Text() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
