package dev.entente.rest.lead;

import dev.entente.application.Caller;
import dev.entente.application.ForeseeOutcome;
import dev.entente.application.ForeseeScores;
import dev.entente.domain.access.Scope;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What becomes of a lead's score if nothing happens. */
@RestController
final class TrajectoryController {

    private final ForeseeScores foreseeScores;

    TrajectoryController(ForeseeScores foreseeScores) {
        this.foreseeScores = foreseeScores;
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/leads/{id}/trajectory")
    Mono<TrajectoryResponse> foresee(
            Caller caller, @PathVariable String id, @RequestParam(required = false) @Nullable String until) {
        var end = Parameters.instant("until", until);
        return Answers.of(() -> foreseeScores.foresee(caller.tenant(), LeadPath.id(id), end))
                .map(TrajectoryController::answer);
    }

    private static TrajectoryResponse answer(ForeseeOutcome outcome) {
        return switch (outcome) {
            case ForeseeOutcome.Foreseen foreseen -> ReasonsMapper.INSTANCE.response(foreseen);
            case ForeseeOutcome.NotFound() -> throw LeadPath.notFound();
            case ForeseeOutcome.Invalid(String pointer, String code, String detail) ->
                throw Problem.unprocessable(pointer, code, detail).asException();
        };
    }
}
