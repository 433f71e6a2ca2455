package dev.entente.rest.publishing;

import dev.entente.application.ApplyPendingMoves;
import dev.entente.application.Caller;
import dev.entente.domain.access.Scope;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.Rescores;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.policy.PolicyPath;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.PageParameters;
import dev.entente.rest.web.PageResponse;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Moves that the policy in force would make, were they not left pending when it was published. */
@RestController
final class PendingMovesController {

    private final PolicyStore policies;
    private final Rescores rescores;
    private final ApplyPendingMoves applyPendingMoves;

    PendingMovesController(PolicyStore policies, Rescores rescores, ApplyPendingMoves applyPendingMoves) {
        this.policies = policies;
        this.rescores = rescores;
        this.applyPendingMoves = applyPendingMoves;
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/policies/active/pending-moves")
    Mono<PageResponse<MoveResponse>> list(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageParameters.read(parameters);
        return Answers.of(() -> policies.activeVersion(caller.tenant()))
                .map(active -> active.orElseThrow(PolicyPath::notFound))
                .flatMap(active -> Answers.of(() -> rescores.moves(caller.tenant(), active, page)))
                .map(moves -> PageResponse.of(moves, PublishingMapper.INSTANCE::response));
    }

    @OpenTo(Scope.MARKETING)
    @PostMapping("/v1/policies/active/pending-moves/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<PendingMovesResponse> apply(Caller caller) {
        return Answers.of(() -> applyPendingMoves.apply(caller.tenant(), caller))
                .map(pending -> pending.orElseThrow(PolicyPath::notFound))
                .map(PublishingMapper.INSTANCE::response);
    }
}
