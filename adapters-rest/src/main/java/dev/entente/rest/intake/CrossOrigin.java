package dev.entente.rest.intake;

import dev.entente.application.KeyRing;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.Origin;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What web pages of other origins are told. Only tracking calls know of them: whatever else there is, browsers keep
 * from such pages.
 */
@Component
final class CrossOrigin {

    /** All that the browser SDKs send along. */
    private static final List<String> SENT = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_ENCODING,
            "X-Retry-Count",
            "AnonymousId");

    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private final KeyRing keys;

    CrossOrigin(KeyRing keys) {
        this.keys = keys;
    }

    /** Whether a browser asks if it may let a page send. */
    static boolean isQuestion(ServerHttpRequest request) {
        return HttpMethod.OPTIONS.equals(request.getMethod())
                && request.getHeaders().getOrigin() != null
                && request.getHeaders().getAccessControlRequestMethod() != null;
    }

    /** The key is not known yet, so it may if any key allows its origin. With the key comes the second look. */
    Mono<Void> answer(ServerHttpRequest request, ServerHttpResponse response) {
        String origin = request.getHeaders().getOrigin();
        if (origin == null || Origin.sent(origin).filter(keys::knows).isEmpty()) {
            throw refused();
        }
        HttpHeaders headers = response.getHeaders();
        headers.setAccessControlAllowOrigin(origin);
        headers.setAccessControlAllowMethods(List.of(HttpMethod.POST));
        headers.setAccessControlAllowHeaders(SENT);
        headers.setAccessControlMaxAge(KNOWN_FOR);
        response.setStatusCode(HttpStatus.NO_CONTENT);
        return response.setComplete();
    }

    /**
     * Lets a page read the answer, if it may use the key.
     *
     * @throws ProblemException 403 if the key may not be used from where the request comes
     */
    static void admit(Grant grant, ServerHttpRequest request, ServerHttpResponse response) {
        String origin = request.getHeaders().getOrigin();
        if (!grant.allows(origin)) {
            throw origin == null ? unnamed() : refused();
        }
        if (origin != null) {
            response.getHeaders().setAccessControlAllowOrigin(origin);
            response.getHeaders().setAccessControlExposeHeaders(List.of(HttpHeaders.RETRY_AFTER));
        }
    }

    private static ProblemException refused() {
        return Problem.of(
                        HttpStatus.FORBIDDEN,
                        "origin_not_allowed",
                        "pages of this origin may not use the key: see its allowedOrigins")
                .asException();
    }

    private static ProblemException unnamed() {
        return Problem.of(
                        HttpStatus.FORBIDDEN,
                        "origin_needed",
                        "the key is for web pages, and the request names no origin: use another key for anything else")
                .asException();
    }
}
