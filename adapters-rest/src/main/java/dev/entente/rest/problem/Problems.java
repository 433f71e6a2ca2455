package dev.entente.rest.problem;

import dev.entente.application.CompilePolicy.UnreadablePolicy;
import dev.entente.application.Overloaded;
import dev.entente.domain.port.PortFailure;
import dev.entente.rest.json.InvalidInput;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Classifies whatever went wrong, once. What is not known here is our fault: logged, and answered without a detail. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(2);

    private Problems() {}

    public static Problem of(Throwable error) {
        return switch (error) {
            case ProblemException known -> known.problem();
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case Overloaded overloaded -> overloaded(overloaded.retryAfter());
            case PortFailure.Unavailable unavailable -> unavailable(unavailable);
            case PortFailure.UnknownCursor unknown ->
                Problem.of(HttpStatus.BAD_REQUEST, "unknown_cursor", "the cursor is not one of this list");
            case UnreadablePolicy unreadable ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "unreadable_policy",
                        "a policy that this needs cannot be read any more: "
                                + unreadable.problems().getFirst());
            case InvalidInput invalid -> Problem.unprocessable(invalid.pointer(), invalid.code(), invalid.detail());
            case ResponseStatusException spring -> SpringProblems.of(spring);
            default -> internal(error);
        };
    }

    /**
     * 429 rather than 503: event SDKs obey {@code Retry-After} in whole seconds on 429 only, and give up on 503 after a
     * few tries of their own.
     */
    public static Problem overloaded(Duration retryAfter) {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "overloaded",
                        "too much at once: nothing was taken, try again later")
                .header(HttpHeaders.RETRY_AFTER, wholeSeconds(retryAfter));
    }

    private static Problem unavailable(PortFailure.Unavailable failure) {
        LOG.debug("unavailable", failure); // once a request: who is gone says so where it is noticed
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "not possible right now: try again later; a message that was taken already counts once")
                .header(HttpHeaders.RETRY_AFTER, wholeSeconds(AFTER_AN_OUTAGE));
    }

    private static String wholeSeconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }

    private static Problem internal(Throwable error) {
        if (DisconnectedClientHelper.isClientDisconnectedException(error)) {
            LOG.debug("a caller went away", error);
        } else {
            LOG.error("a request failed", error);
        }
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "something went wrong on our side");
    }
}
