package dev.entente.rest.key;

import dev.entente.domain.access.KeyRefusal;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Why keys were not changed, in words. */
final class KeyRefusals {

    private KeyRefusals() {}

    static ProblemException of(KeyRefusal why) {
        return problem(why).asException();
    }

    private static Problem problem(KeyRefusal why) {
        return switch (why) {
            case KeyRefusal.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown_key", "there is no such key");
            case KeyRefusal.EndsTooSoon _ ->
                Problem.unprocessable("/expiresAt", "in_the_past", "a key expires in the future");
            case KeyRefusal.Ended _ ->
                conflict("key_ended", "the key has expired or was revoked: make a new one, rotate nothing");
            case KeyRefusal.TooMany(int most) ->
                conflict("too_many_keys", "at most %d keys are open at a time: revoke one first".formatted(most));
            case KeyRefusal.BeyondMaker _ ->
                Problem.of(HttpStatus.FORBIDDEN, "beyond_creator", "a key allows no more than its creator's");
            case KeyRefusal.LastAdmin _ ->
                conflict(
                        "last_admin_key",
                        "without this key nobody could make keys any more: first make another admin key that never expires");
        };
    }

    private static Problem conflict(String code, String detail) {
        return Problem.of(HttpStatus.CONFLICT, code, detail);
    }
}
