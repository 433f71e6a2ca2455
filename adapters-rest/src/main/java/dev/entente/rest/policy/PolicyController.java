package dev.entente.rest.policy;

import dev.entente.application.Caller;
import dev.entente.application.ReadPolicy;
import dev.entente.application.ReadPolicy.Read;
import dev.entente.domain.access.Scope;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.PolicyText.Parsed;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.PageParameters;
import dev.entente.rest.web.PageResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The policies there are: all of them, or one as it was written or as JSON. */
@RestController
final class PolicyController {

    private final PolicyStore policies;
    private final ReadPolicy readPolicy;

    PolicyController(PolicyStore policies, ReadPolicy readPolicy) {
        this.policies = policies;
        this.readPolicy = readPolicy;
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/policies")
    Mono<PageResponse<PolicyVersionResponse>> list(
            Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageParameters.read(parameters);
        return Answers.of(() -> policies.list(caller.tenant(), page))
                .map(found -> PageResponse.of(found, PolicyVersionResponse::of));
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/policies/{version}")
    Mono<ResponseEntity<Object>> get(
            Caller caller,
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        Integer number = PolicyPath.numberOrActive(version);
        return switch (PolicyFormat.accepted(accept)) {
            case YAML -> Answers.of(() -> find(caller, number)).map(PolicyController::text);
            case JSON ->
                Answers.of(() -> readPolicy.read(caller.tenant(), number)).map(PolicyController::json);
        };
    }

    private CompletionStage<Optional<StoredPolicy>> find(Caller caller, @Nullable Integer number) {
        return number == null ? policies.active(caller.tenant()) : policies.find(caller.tenant(), number);
    }

    private static ResponseEntity<Object> text(Optional<StoredPolicy> found) {
        StoredPolicy policy = found.orElseThrow(PolicyPath::notFound);
        return ResponseEntity.ok()
                .eTag(PolicyTag.ofText(policy.version()))
                .varyBy(HttpHeaders.ACCEPT)
                .contentType(MediaType.parseMediaType(PolicyFormat.APPLICATION_YAML))
                .body(policy.text().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Object> json(Optional<Read> found) {
        Read read = found.orElseThrow(PolicyPath::notFound);
        var version = read.policy().version();
        return switch (read.content()) {
            case Parsed.Understood(Tree tree) ->
                ResponseEntity.ok()
                        .eTag(PolicyTag.ofJson(version))
                        .varyBy(HttpHeaders.ACCEPT)
                        .body(PolicyResponse.of(version, tree));
            case Parsed.NotUnderstood(Problem why) -> throw PolicyProblems.unreadableNow(why);
        };
    }
}
