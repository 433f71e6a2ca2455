package dev.entente.rest.repeat;

import dev.entente.domain.request.KeyedRequest;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The {@code Idempotency-Key} of a request. */
final class RepeatKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,%d}".formatted(KeyedRequest.MAX_KEY_LENGTH));

    private RepeatKey() {}

    /**
     * Of POSTs only, for all other methods mean the same when they are repeated. Not of multipart: a file is streamed,
     * of any size, and bringing in the same one twice changes nothing.
     */
    static boolean isTaken(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && request.getHeaders().containsHeader(HEADER)
                && !isMultipart(request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
    }

    private static boolean isMultipart(@Nullable String contentType) {
        return contentType != null
                && contentType.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, "multipart/".length());
    }

    /** @throws ProblemException 400 if there is not one of allowed characters and length */
    static String of(HttpHeaders headers) {
        List<String> keys = headers.getOrEmpty(HEADER);
        if (keys.size() != 1 || !KEY.matcher(keys.getFirst()).matches()) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "invalid_idempotency_key",
                            "an Idempotency-Key is one of 1 to %d printable ASCII characters"
                                    .formatted(KeyedRequest.MAX_KEY_LENGTH))
                    .asException();
        }
        return keys.getFirst();
    }
}
