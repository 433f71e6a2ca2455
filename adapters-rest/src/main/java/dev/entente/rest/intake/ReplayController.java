package dev.entente.rest.intake;

import dev.entente.application.Caller;
import dev.entente.domain.TenantId;
import dev.entente.domain.access.Scope;
import dev.entente.domain.port.RejectedSignals;
import dev.entente.domain.signal.RejectedSignal;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import dev.entente.rest.tracking.ParsedMessages;
import dev.entente.rest.tracking.TrackingParser;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.Uuids;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes a rejected message in after all: as it was, or corrected. */
@RestController
final class ReplayController {

    private final RejectedSignals rejectedSignals;
    private final TrackingParser parser;
    private final SignalIntake intake;
    private final InstantSource clock;

    ReplayController(RejectedSignals rejectedSignals, TrackingParser parser, SignalIntake intake, InstantSource clock) {
        this.rejectedSignals = rejectedSignals;
        this.parser = parser;
        this.intake = intake;
        this.clock = clock;
    }

    @OpenTo(Scope.INTEGRATION)
    @PostMapping("/v1/rejected-signals/{id}/replay")
    Mono<IntakeResponse> replay(
            Caller caller, @PathVariable String id, @RequestBody(required = false) byte @Nullable [] corrected) {
        TenantId tenant = caller.tenant();
        UUID rejectedId = Uuids.parse(id).orElseThrow(ReplayController::notFound);
        return Answers.of(() -> rejectedSignals.find(tenant, rejectedId))
                .map(found -> found.orElseThrow(ReplayController::notFound))
                .flatMap(rejected -> take(tenant, rejected, corrected == null ? rejected.payload() : corrected));
    }

    /** It was kept when it was rejected first, and is not kept again. */
    private Mono<IntakeResponse> take(TenantId tenant, RejectedSignal rejected, byte[] message) {
        ParsedMessages parsed = parser.again(rejected, message);
        if (!parsed.rejected().isEmpty()) {
            throw IntakeResponse.of(List.of(), parsed.rejected()).asProblem().asException();
        }
        return intake.take(tenant, parsed)
                .flatMap(taken -> Answers.of(() -> rejectedSignals.replayed(tenant, rejected.id(), clock.instant()))
                        .thenReturn(taken));
    }

    private static ProblemException notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown_rejected_signal", "there is no such rejected signal")
                .asException();
    }
}
