package dev.entente.rest.policy;

import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.Problem;
import dev.entente.rest.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with a policy, in words. */
final class PolicyProblems {

    /** What a language says of a text that is longer than any it reads. */
    private static final String TOO_LARGE = "too_large";

    private PolicyProblems() {}

    /** A text that is sent and is no policy at all. */
    static ProblemException unreadable(Problem why) {
        return unreadable(why.code().equals(TOO_LARGE) ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, why);
    }

    /** A text that is stored and could be read once. */
    static ProblemException unreadableNow(Problem why) {
        return unreadable(HttpStatus.CONFLICT, why);
    }

    private static ProblemException unreadable(HttpStatus status, Problem why) {
        return dev.entente.rest.problem.Problem.of(status, "unreadable_policy", why.toString())
                .with(Map.of("problems", List.of(PolicyProblemResponse.error(why))))
                .asException();
    }

    static ProblemException outdated(int revision) {
        return dev.entente.rest.problem.Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale_revision",
                        "the draft was replaced since: its revision is %d now".formatted(revision))
                .with(Map.of("revision", revision))
                .asException();
    }

    static ProblemException notADraft(PolicyState state) {
        String word = PolicyVersionResponse.word(state);
        return conflict("not_a_draft", "this version is %s and stays as it is: make a new draft".formatted(word));
    }

    static ProblemException inForce() {
        return conflict("in_force", "this version is in force: it is retired when another is published");
    }

    private static ProblemException conflict(String code, String detail) {
        return dev.entente.rest.problem.Problem.of(HttpStatus.CONFLICT, code, detail)
                .asException();
    }
}
