package dev.entente.rest.lead;

import dev.entente.application.ChangeOutcome;
import dev.entente.domain.lead.Lead;
import dev.entente.rest.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** How a change to a lead ended: with the lead, or with a problem. */
final class ChangeAnswer {

    private ChangeAnswer() {}

    static Lead of(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed(var lead) -> lead;
            case ChangeOutcome.NotFound() -> throw LeadPath.notFound();
            case ChangeOutcome.VersionMismatch(long current) ->
                throw stale(current).asException();
            case ChangeOutcome.Refused(String code, String detail) ->
                throw Problem.of(HttpStatus.CONFLICT, code, detail).asException();
            case ChangeOutcome.Invalid(String pointer, String code, String detail) ->
                throw Problem.unprocessable(pointer, code, detail).asException();
        };
    }

    private static Problem stale(long current) {
        return Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale_version",
                        "the lead has changed: its version is %d now".formatted(current))
                .with(Map.of("version", current));
    }
}
