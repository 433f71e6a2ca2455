package dev.entente.rest.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The secret of an {@code Authorization} header: a bearer token, or the user name of Basic as event SDKs send it. */
final class Credentials {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private Credentials() {}

    /** @return null if there is none */
    static @Nullable String secret(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return userName(authorization.substring(BASIC.length()).strip());
        }
        return null;
    }

    private static @Nullable String userName(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? pair : pair.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
