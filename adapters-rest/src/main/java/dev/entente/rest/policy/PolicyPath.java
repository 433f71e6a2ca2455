package dev.entente.rest.policy;

import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version that an address names. */
public final class PolicyPath {

    private static final String ACTIVE = "active";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private PolicyPath() {}

    /** @throws ProblemException 404 if it can be no version */
    public static int number(String segment) {
        if (!NUMBER.matcher(segment).matches()) {
            throw notFound();
        }
        return Integer.parseInt(segment);
    }

    /**
     * A number, or the word for the version in force.
     *
     * @return null for the version in force
     * @throws ProblemException 404 if it can be no version
     */
    static @Nullable Integer numberOrActive(String segment) {
        return segment.equals(ACTIVE) ? null : Integer.valueOf(number(segment));
    }

    public static ProblemException notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown_policy", "there is no such policy version")
                .asException();
    }
}
