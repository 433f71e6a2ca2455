package dev.entente.rest.access;

import static java.util.stream.Collectors.joining;

import dev.entente.application.Caller;
import dev.entente.application.KeyRing;
import dev.entente.domain.access.Scope;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets in who has a key, to where the key opens. */
@Component
public final class Access {

    private final KeyRing keys;

    public Access(KeyRing keys) {
        this.keys = keys;
    }

    /** @throws ProblemException 401 if no valid key is presented */
    public Caller caller(HttpHeaders headers) {
        return callerIfAny(headers).orElseThrow(Access::missing);
    }

    /**
     * Who calls, if the headers say so.
     *
     * @throws ProblemException 401 if what they say is no valid key
     */
    public Optional<Caller> callerIfAny(HttpHeaders headers) {
        String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Optional.empty();
        }
        String secret = Credentials.secret(authorization);
        if (secret == null) {
            throw missing();
        }
        return Optional.of(caller(secret));
    }

    /** @throws ProblemException 401 if it opens nothing */
    public Caller caller(String secret) {
        return keys.caller(secret)
                .orElseThrow(() -> unauthorized(
                        "unknown_key", "the key is not valid: it never was, it has expired, or it was revoked"));
    }

    /**
     * Keeps out who may not call an operation.
     *
     * @param caller null if there is no key
     * @throws ProblemException 403 if the operation is not open to the caller's key, 401 if there is none
     */
    public static void check(@Nullable Caller caller, Collection<Scope> openTo) {
        if (caller == null) {
            throw missing();
        }
        if (!caller.scopes().include(openTo)) {
            throw Problem.of(
                            HttpStatus.FORBIDDEN,
                            "missing_scope",
                            "this is open to keys with the scope %s; this one has %s"
                                    .formatted(words(openTo), caller.scopes()))
                    .asException();
        }
    }

    private static String words(Collection<Scope> openTo) {
        List<Scope> all = Scope.including(openTo);
        return all.isEmpty() ? "of nobody" : all.stream().map(Scope::word).collect(joining(" or "));
    }

    /** 401: there is no key. */
    public static ProblemException missing() {
        return unauthorized(
                "missing_credentials", "a key is needed: Authorization: Bearer <key>, or Basic with it as user name");
    }

    private static ProblemException unauthorized(String code, String detail) {
        return Problem.of(HttpStatus.UNAUTHORIZED, code, detail)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"entente\"")
                .asException();
    }
}
