package dev.entente.rest.intake;

import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * How large a body may be.
 *
 * @param senders of whom, to be said after "a body"
 * @param bytes as it is sent, or once inflated
 * @param compressed bytes of a body sent with {@code Content-Encoding: gzip}
 */
record BodyLimits(String senders, int bytes, int compressed) {

    private static final int KIB = 1024;

    /** Of who is known before the body is read. */
    static final BodyLimits OF_THE_KNOWN = new BodyLimits("", 4 * KIB * KIB, 500 * KIB);

    /** Of who has the key in the body, as browsers may; they send no more than this at a time. */
    static final BodyLimits OF_STRANGERS = new BodyLimits("that carries the key ", 500 * KIB, 500 * KIB);

    ProblemException exceeded() {
        return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body_too_large",
                        "a body %shas at most %d bytes, %d if it is compressed".formatted(senders, bytes, compressed))
                .asException();
    }
}
