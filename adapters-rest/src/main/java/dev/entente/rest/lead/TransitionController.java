package dev.entente.rest.lead;

import dev.entente.application.Caller;
import dev.entente.application.Move;
import dev.entente.application.MoveLead;
import dev.entente.domain.access.Scope;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A person moves a lead to another stage. */
@RestController
final class TransitionController {

    private final MoveLead moveLead;
    private final GradedLeads graded;

    TransitionController(MoveLead moveLead, GradedLeads graded) {
        this.moveLead = moveLead;
        this.graded = graded;
    }

    @OpenTo({Scope.MARKETING, Scope.SALES, Scope.INTEGRATION})
    @PostMapping(path = "/v1/leads/{id}/transitions", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<LeadResponse>> move(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TransitionRequest request) {
        Move move = TransitionReader.read(request, caller.name());
        Long version = LeadVersion.required(ifMatch);
        return Answers.of(() -> moveLead.move(caller.tenant(), LeadPath.id(id), move, version))
                .map(ChangeAnswer::of)
                .flatMap(lead -> graded.ok(caller.tenant(), lead));
    }
}
