package dev.entente.rest.publishing;

import dev.entente.application.PreviewOutcome;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.publishing.Rescore;
import dev.entente.rest.policy.PolicyPath;
import dev.entente.rest.problem.Problem.FieldError;
import dev.entente.rest.problem.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What is answered to who wants a preview, or a publication. */
final class RescoreAnswer {

    private RescoreAnswer() {}

    static Rescore of(PreviewOutcome outcome) {
        return switch (outcome) {
            case PreviewOutcome.Begun(Rescore rescore) -> rescore;
            case PreviewOutcome.Unknown _ -> throw PolicyPath.notFound();
            case PreviewOutcome.NotADraft _ ->
                throw problem(HttpStatus.CONFLICT, "not_a_draft", "only a draft is previewed and published");
            case PreviewOutcome.Publishing _ ->
                throw problem(
                        HttpStatus.CONFLICT,
                        "being_published",
                        "this version, or another one, is being published; only one is at a time");
            case PreviewOutcome.Flawed(List<Problem> problems) -> throw flawed(problems);
        };
    }

    static ProblemException problem(HttpStatus status, String code, String detail) {
        return dev.entente.rest.problem.Problem.of(status, code, detail).asException();
    }

    private static ProblemException flawed(List<Problem> problems) {
        String counted = problems.size() == 1 ? "1 error" : "%d errors".formatted(problems.size());
        return dev.entente.rest.problem.Problem.unprocessable(
                        "neither previewed nor published: this draft has " + counted,
                        problems.stream()
                                .map(problem -> new FieldError(problem.pointer(), problem.code(), problem.toString()))
                                .toList())
                .asException();
    }
}
