package dev.entente.rest.intake;

import dev.entente.application.Caller;
import dev.entente.rest.access.Access;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import dev.entente.rest.tracking.WriteKey;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;

/** Who sends signals: by a key that is open to that, from where it may be used. */
@Component
final class Senders {

    private final Access access;

    Senders(Access access) {
        this.access = access;
    }

    /**
     * By the key in the headers, before anything is read; nothing if there is none.
     *
     * @throws ProblemException 401 or 403 if it does not let the sender in
     */
    Optional<Caller> byHeader(ServerHttpRequest request, ServerHttpResponse response) {
        Optional<Caller> caller = access.callerIfAny(request.getHeaders());
        caller.ifPresent(known -> admit(known, request, response));
        return caller;
    }

    /**
     * By the key in the body, which is for keys that everybody can read anyway: bodies are kept and shown.
     *
     * @throws ProblemException 401 or 403 if it does not let the sender in
     */
    Caller byBody(byte[] body, ServerHttpRequest request, ServerHttpResponse response) {
        Caller caller = access.caller(WriteKey.in(body).orElseThrow(Access::missing));
        if (!caller.scopes().areWriteOnly()) {
            throw Problem.of(
                            HttpStatus.FORBIDDEN,
                            "secret_in_body",
                            "only a write-only key travels in the body: send this one as Authorization: Bearer <key>")
                    .asException();
        }
        admit(caller, request, response);
        return caller;
    }

    private static void admit(Caller caller, ServerHttpRequest request, ServerHttpResponse response) {
        Access.check(caller, TrackingCall.OPEN_TO);
        CrossOrigin.admit(caller.grant(), request, response);
    }
}
