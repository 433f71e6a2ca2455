package dev.entente.rest.publishing;

import dev.entente.application.Caller;
import dev.entente.application.PreviewPolicy;
import dev.entente.application.PublishPolicy;
import dev.entente.domain.TenantId;
import dev.entente.domain.access.Scope;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.Rescore;
import dev.entente.domain.publishing.SideEffects;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.policy.PolicyPath;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.PageParameters;
import dev.entente.rest.web.PageResponse;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A draft on its way into force: what it would do to whom, and then that it does. */
@RestController
final class RescoreController {

    private final PreviewPolicy previewPolicy;
    private final PublishPolicy publishPolicy;
    private final Rescores rescores;
    private final InstantSource clock;

    RescoreController(
            PreviewPolicy previewPolicy, PublishPolicy publishPolicy, Rescores rescores, InstantSource clock) {
        this.previewPolicy = previewPolicy;
        this.publishPolicy = publishPolicy;
        this.rescores = rescores;
        this.clock = clock;
    }

    @OpenTo(Scope.MARKETING)
    @PostMapping("/v1/policies/{version}/rescore")
    Mono<ResponseEntity<RescoreResponse>> preview(Caller caller, @PathVariable String version) {
        int number = PolicyPath.number(version);
        return Answers.of(() -> previewPolicy.preview(caller.tenant(), number, caller))
                .map(RescoreAnswer::of)
                .map(this::accepted);
    }

    @OpenTo(Scope.MARKETING)
    @PostMapping(path = "/v1/policies/{version}/publish", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<RescoreResponse>> publish(
            Caller caller, @PathVariable String version, @RequestBody PublishRequest request) {
        int number = PolicyPath.number(version);
        SideEffects sideEffects = PublishReader.read(request);
        return Answers.of(() -> publishPolicy.publish(caller.tenant(), number, sideEffects, caller))
                .map(RescoreAnswer::of)
                .map(this::accepted);
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/policies/{version}/rescore")
    Mono<RescoreResponse> progress(Caller caller, @PathVariable String version) {
        return find(caller.tenant(), version).map(this::response);
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/policies/{version}/rescore/moves")
    Mono<PageResponse<MoveResponse>> moves(
            Caller caller, @PathVariable String version, @RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageParameters.read(parameters);
        return find(caller.tenant(), version)
                .flatMap(found -> Answers.of(() -> rescores.moves(caller.tenant(), found.policyVersion(), page)))
                .map(moves -> PageResponse.of(moves, PublishingMapper.INSTANCE::response));
    }

    private Mono<Rescore> find(TenantId tenant, String version) {
        int number = PolicyPath.number(version);
        return Answers.of(() -> rescores.find(tenant, number))
                .map(found -> found.orElseThrow(() -> RescoreAnswer.problem(
                        HttpStatus.NOT_FOUND, "unknown_rescore", "this policy version was never previewed")));
    }

    private ResponseEntity<RescoreResponse> accepted(Rescore rescore) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/policies/" + rescore.policyVersion() + "/rescore"))
                .body(response(rescore));
    }

    private RescoreResponse response(Rescore rescore) {
        return PublishingMapper.INSTANCE.response(rescore, clock.instant());
    }
}
