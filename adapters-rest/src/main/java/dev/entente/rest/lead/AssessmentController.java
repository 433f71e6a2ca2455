package dev.entente.rest.lead;

import dev.entente.application.AssessLead;
import dev.entente.application.AssessOutcome;
import dev.entente.application.AssessmentQuery;
import dev.entente.application.Caller;
import dev.entente.domain.access.Scope;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Why a lead has the score it has: now, or at a past instant. */
@RestController
final class AssessmentController {

    private final AssessLead assessLead;
    private final InstantSource clock;

    AssessmentController(AssessLead assessLead, InstantSource clock) {
        this.assessLead = assessLead;
        this.clock = clock;
    }

    /** @param known an instant, or {@code now} for hindsight */
    @OpenTo(Scope.READ)
    @GetMapping("/v1/leads/{id}/assessment")
    Mono<AssessmentResponse> assess(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String policy) {
        var query = new AssessmentQuery(
                Parameters.instant("at", at),
                known(known),
                policy == null ? null : Parameters.wholeNumber("policy", policy, 1, Integer.MAX_VALUE, 1));
        return Answers.of(() -> assessLead.assess(caller.tenant(), LeadPath.id(id), query))
                .map(AssessmentController::answer);
    }

    private @Nullable Instant known(@Nullable String value) {
        return "now".equals(value) ? clock.instant() : Parameters.instant("known", value);
    }

    private static AssessmentResponse answer(AssessOutcome outcome) {
        return switch (outcome) {
            case AssessOutcome.Assessed(var explanation) -> ReasonsMapper.INSTANCE.response(explanation);
            case AssessOutcome.NotFound() -> throw LeadPath.notFound();
            case AssessOutcome.Invalid(String pointer, String code, String detail) ->
                throw Problem.unprocessable(pointer, code, detail).asException();
        };
    }
}
