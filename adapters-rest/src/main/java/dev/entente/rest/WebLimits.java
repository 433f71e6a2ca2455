package dev.entente.rest;

import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a request of our own resources may be. */
public final class WebLimits {

    /** Of a body: no lead or replayed message is larger. */
    public static final int MAX_BODY_BYTES = 256 * 1024;

    /** Of a policy: more than the longest one has in any alphabet. */
    public static final int MAX_POLICY_BYTES = 2 * 1024 * 1024;

    private static final String POLICIES = "/v1/policies";

    private WebLimits() {}

    /** What the body of a request may be; its handler may allow less. */
    public static int mostBytes(ServerHttpRequest request) {
        return request.getPath().value().startsWith(POLICIES) ? MAX_POLICY_BYTES : MAX_BODY_BYTES;
    }
}
