package dev.entente.rest.problem;

/** Carries a problem from where it is found to where it is answered. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false); // an answer to a caller, not a fault of ours
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
