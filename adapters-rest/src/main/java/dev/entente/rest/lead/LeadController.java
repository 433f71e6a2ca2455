package dev.entente.rest.lead;

import dev.entente.application.Caller;
import dev.entente.application.PatchTraits;
import dev.entente.application.UpsertLead;
import dev.entente.application.Upserted;
import dev.entente.domain.access.Scope;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.web.Answers;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One lead: created or updated by who it is, read and patched by its id. */
@RestController
final class LeadController {

    private final UpsertLead upsertLead;
    private final PatchTraits patchTraits;
    private final LeadDirectory leads;
    private final GradedLeads graded;
    private final InstantSource clock;

    LeadController(
            UpsertLead upsertLead,
            PatchTraits patchTraits,
            LeadDirectory leads,
            GradedLeads graded,
            InstantSource clock) {
        this.graded = graded;
        this.upsertLead = upsertLead;
        this.patchTraits = patchTraits;
        this.leads = leads;
        this.clock = clock;
    }

    @OpenTo({Scope.MARKETING, Scope.SALES, Scope.INTEGRATION})
    @PostMapping(path = "/v1/leads", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<LeadResponse>> upsert(Caller caller, @RequestBody UpsertRequest request) {
        var observation = UpsertReader.read(request, clock.instant());
        return Answers.of(() -> upsertLead.upsert(caller.tenant(), observation, caller.name()))
                .flatMap(upserted ->
                        graded.of(caller.tenant(), upserted.lead()).map(shown -> upserted(upserted, shown)));
    }

    private static ResponseEntity<LeadResponse> upserted(Upserted upserted, LeadResponse shown) {
        ResponseEntity.BodyBuilder answer = upserted.created()
                ? ResponseEntity.created(
                        URI.create("/v1/leads/" + upserted.lead().id()))
                : ResponseEntity.ok();
        return answer.eTag(LeadVersion.tag(upserted.lead().version())).body(shown);
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/leads/{id}")
    Mono<ResponseEntity<LeadResponse>> get(Caller caller, @PathVariable String id) {
        return Answers.of(() -> leads.find(caller.tenant(), LeadPath.id(id)))
                .map(found -> found.orElseThrow(LeadPath::notFound))
                .flatMap(lead -> graded.ok(caller.tenant(), lead));
    }

    @OpenTo({Scope.MARKETING, Scope.SALES, Scope.INTEGRATION})
    @PatchMapping(
            path = "/v1/leads/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    Mono<ResponseEntity<LeadResponse>> patch(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PatchRequest request) {
        if (request.traits() == null) {
            throw Problem.unprocessable("/traits", "required", "traits to set or, with null, to clear")
                    .asException();
        }
        var traits = request.traits().values();
        Long version = LeadVersion.required(ifMatch);
        return Answers.of(() -> patchTraits.patch(caller.tenant(), LeadPath.id(id), traits, version, caller.name()))
                .map(ChangeAnswer::of)
                .flatMap(lead -> graded.ok(caller.tenant(), lead));
    }
}
