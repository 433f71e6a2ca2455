package dev.entente.bootstrap.settings;

import dev.entente.bootstrap.start.StartFailure;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where stage changes are delivered to; nowhere unless both are set.
 *
 * @param url {@code ENTENTE_WEBHOOK_URL}: an http or https address
 * @param secret {@code ENTENTE_WEBHOOK_SECRET}: what deliveries are signed with
 */
public record WebhookSettings(@Nullable URI url, @Nullable String secret) {

    /**
     * Checks that both are there or neither, and that the address can be called.
     *
     * @throws StartFailure if not
     */
    public WebhookSettings {
        secret = Text.orNull(secret);
        if ((url == null) != (secret == null)) {
            throw new StartFailure(
                    "ENTENTE_WEBHOOK_URL and ENTENTE_WEBHOOK_SECRET belong together: set both or neither.");
        }
        if (url != null && !isCallable(url)) {
            throw new StartFailure("ENTENTE_WEBHOOK_URL must be an http or https address with a host: " + url);
        }
    }

    private static boolean isCallable(URI url) {
        return ("https".equals(url.getScheme()) || "http".equals(url.getScheme())) && url.getHost() != null;
    }

    @Override
    public String toString() {
        return String.valueOf(url);
    }
}
