package dev.entente.bootstrap.settings;

import dev.entente.bootstrap.start.StartFailure;
import dev.entente.persistence.connection.PostgresAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database of the operator; the embedded one unless a URL is set.
 *
 * @param url {@code ENTENTE_DATABASE_URL}: {@code postgresql://host:port/name}, the port 5432 unless given
 * @param user {@code ENTENTE_DATABASE_USER}: the role that migrates and runs
 * @param password {@code ENTENTE_DATABASE_PASSWORD}: its password
 */
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password) {

    /** Not {@link java.net.URI}, which knows no host with an underscore, as containers often have. */
    private static final Pattern URL =
            Pattern.compile("postgres(ql)?://(?<host>[^:/@?#]+)(:(?<port>\\d{1,5}))?/(?<name>[^/@?#]+)");

    private static final String DEFAULT_PORT = "5432";

    /**
     * Checks that a URL is readable and comes with a user, and that there is no user without one.
     *
     * @throws StartFailure if not
     */
    public DatabaseSettings {
        url = Text.orNull(url);
        user = Text.orNull(user);
        if ((url == null) != (user == null)) {
            throw new StartFailure(
                    "ENTENTE_DATABASE_URL and ENTENTE_DATABASE_USER belong together: set both or neither.");
        }
        if (url != null) {
            parse(url, "", "");
        }
    }

    /** Where the operator's database is, or empty for the embedded one. */
    public Optional<PostgresAddress> address() {
        return url == null || user == null
                ? Optional.empty()
                : Optional.of(parse(url, user, Objects.requireNonNullElse(password, "")));
    }

    private static PostgresAddress parse(String url, String user, String password) {
        if (url.contains("@")) {
            throw new StartFailure("ENTENTE_DATABASE_URL must not carry a user or a password:"
                    + " set ENTENTE_DATABASE_USER and ENTENTE_DATABASE_PASSWORD.");
        }
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new StartFailure("ENTENTE_DATABASE_URL must look like postgresql://host:port/name: " + url);
        }
        int port = Integer.parseInt(Objects.requireNonNullElse(parts.group("port"), DEFAULT_PORT));
        try {
            return new PostgresAddress(parts.group("host"), port, parts.group("name"), user, password, Map.of());
        } catch (IllegalArgumentException outOfBounds) {
            throw new StartFailure("ENTENTE_DATABASE_URL: " + outOfBounds.getMessage(), outOfBounds);
        }
    }

    @Override
    public String toString() {
        return String.valueOf(url);
    }
}
