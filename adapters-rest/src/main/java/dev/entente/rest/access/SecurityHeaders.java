package dev.entente.rest.access;

import org.springframework.http.HttpHeaders;

/** What every answer says to browsers: it is data, of the type it names, and not to be kept. */
public final class SecurityHeaders {

    private SecurityHeaders() {}

    public static void addTo(HttpHeaders headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
