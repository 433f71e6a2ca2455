package dev.entente.application;

/** How a question for an assessment ended. */
public sealed interface AssessOutcome {

    record Assessed(Explanation explanation) implements AssessOutcome {}

    record NotFound() implements AssessOutcome {}

    /**
     * The question has no answer.
     *
     * @param pointer the parameter's name after a slash
     */
    record Invalid(String pointer, String code, String detail) implements AssessOutcome {}
}
