package dev.entente.rest.problem;

import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;

/** Spring's own errors in our words: its texts may name classes. */
final class SpringProblems {

    private SpringProblems() {}

    static Problem of(ResponseStatusException error) {
        return switch (error) {
            case MethodNotAllowedException method -> methodNotAllowed(method);
            case UnsupportedMediaTypeStatusException type -> unsupported(type);
            default -> ofCause(error);
        };
    }

    private static Problem methodNotAllowed(MethodNotAllowedException error) {
        String allowed = error.getSupportedMethods().stream()
                .map(HttpMethod::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method_not_allowed", "possible here: " + allowed)
                .header(HttpHeaders.ALLOW, allowed);
    }

    private static Problem unsupported(UnsupportedMediaTypeStatusException error) {
        String supported = error.getSupportedMediaTypes().stream()
                .map(Object::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        return Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", "what can be read here: " + supported);
    }

    /** Unreadable bodies hide what was wrong with them in their causes. */
    private static Problem ofCause(ResponseStatusException error) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return JsonProblems.of(json);
            }
            if (cause instanceof DataBufferLimitException) {
                return byStatus(HttpStatus.CONTENT_TOO_LARGE);
            }
        }
        return byStatus(HttpStatus.valueOf(error.getStatusCode().value()));
    }

    private static Problem byStatus(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problem.of(status, "not_found", "there is nothing at this address");
            case BAD_REQUEST -> Problem.of(status, "malformed_request", "the request cannot be read");
            case CONTENT_TOO_LARGE -> Problem.of(status, "body_too_large", "the body is too large");
            default -> Problem.of(status, "refused", status.getReasonPhrase());
        };
    }
}
