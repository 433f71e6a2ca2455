package dev.entente.rest.policy;

import dev.entente.application.Caller;
import dev.entente.application.DraftPolicy;
import dev.entente.application.ReplaceDraft;
import dev.entente.application.RetirePolicy;
import dev.entente.application.SavedDraft;
import dev.entente.domain.access.Scope;
import dev.entente.domain.checking.Report;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.PolicyVersion;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.port.RetireOutcome;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.web.Answers;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Policies that are being written, and those that are done with. */
@RestController
final class DraftController {

    private final DraftPolicy draftPolicy;
    private final ReplaceDraft replaceDraft;
    private final RetirePolicy retirePolicy;

    DraftController(DraftPolicy draftPolicy, ReplaceDraft replaceDraft, RetirePolicy retirePolicy) {
        this.draftPolicy = draftPolicy;
        this.replaceDraft = replaceDraft;
        this.retirePolicy = retirePolicy;
    }

    @OpenTo(Scope.MARKETING)
    @PostMapping(
            path = "/v1/policies",
            consumes = {
                PolicyFormat.APPLICATION_YAML,
                PolicyFormat.TEXT_YAML,
                PolicyFormat.X_YAML,
                MediaType.APPLICATION_JSON_VALUE
            })
    Mono<ResponseEntity<SavedDraftResponse>> draft(
            Caller caller, ServerHttpRequest request, @RequestBody Flux<DataBuffer> body) {
        return PolicyBody.read(body, request.getHeaders().getContentType())
                .flatMap(text -> Answers.of(() -> draftPolicy.draft(caller.tenant(), text, caller)))
                .map(saved -> answer(saved, DraftController::created));
    }

    @OpenTo(Scope.MARKETING)
    @PutMapping(
            path = "/v1/policies/{version}",
            consumes = {
                PolicyFormat.APPLICATION_YAML,
                PolicyFormat.TEXT_YAML,
                PolicyFormat.X_YAML,
                MediaType.APPLICATION_JSON_VALUE
            })
    Mono<ResponseEntity<SavedDraftResponse>> replace(
            Caller caller,
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            ServerHttpRequest request,
            @RequestBody Flux<DataBuffer> body) {
        int number = PolicyPath.number(version);
        Integer revision = PolicyTag.required(ifMatch);
        return PolicyBody.read(body, request.getHeaders().getContentType())
                .flatMap(
                        text -> Answers.of(() -> replaceDraft.replace(caller.tenant(), number, revision, text, caller)))
                .map(saved -> answer(saved, _ -> ResponseEntity.ok()));
    }

    private static ResponseEntity.BodyBuilder created(PolicyVersion version) {
        return ResponseEntity.created(URI.create("/v1/policies/" + version.number()));
    }

    private static ResponseEntity<SavedDraftResponse> answer(
            SavedDraft saved, Function<PolicyVersion, ResponseEntity.BodyBuilder> success) {
        return switch (saved) {
            case SavedDraft.Saved(PolicyVersion version, Report report) ->
                success.apply(version).eTag(PolicyTag.ofText(version)).body(SavedDraftResponse.of(version, report));
            case SavedDraft.Unreadable(Problem why) -> throw PolicyProblems.unreadable(why);
            case SavedDraft.Outdated(int revision) -> throw PolicyProblems.outdated(revision);
            case SavedDraft.NotADraft(PolicyState state) -> throw PolicyProblems.notADraft(state);
            case SavedDraft.Unknown() -> throw PolicyPath.notFound();
        };
    }

    @OpenTo(Scope.MARKETING)
    @PostMapping("/v1/policies/{version}/retire")
    Mono<PolicyVersionResponse> retire(Caller caller, @PathVariable String version) {
        int number = PolicyPath.number(version);
        return Answers.of(() -> retirePolicy.retire(caller.tenant(), number, caller))
                .map(DraftController::retired);
    }

    private static PolicyVersionResponse retired(RetireOutcome outcome) {
        return switch (outcome) {
            case RetireOutcome.Retired(PolicyVersion version) -> PolicyVersionResponse.of(version);
            case RetireOutcome.InForce() -> throw PolicyProblems.inForce();
            case RetireOutcome.Unknown() -> throw PolicyPath.notFound();
        };
    }
}
