package dev.entente.rest.lead;

import dev.entente.application.Caller;
import dev.entente.domain.access.Scope;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadQuery;
import dev.entente.domain.profile.Identity;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.PageResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Leads by what they are like, or one by any name it answers to. */
@RestController
final class LeadListController {

    private final LeadDirectory leads;
    private final GradedLeads graded;

    LeadListController(LeadDirectory leads, GradedLeads graded) {
        this.leads = leads;
        this.graded = graded;
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/leads")
    Mono<PageResponse<LeadResponse>> list(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        LeadQuery query = LeadListQuery.read(parameters);
        return Answers.of(() -> leads.list(caller.tenant(), query)).flatMap(page -> graded.page(caller.tenant(), page));
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/leads/lookup")
    Mono<ResponseEntity<LeadResponse>> lookUp(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        Identity identity = LookupQuery.read(parameters);
        return Answers.of(() -> leads.findBy(caller.tenant(), identity))
                .map(found -> found.orElseThrow(LeadPath::notFound))
                .flatMap(lead -> graded.ok(caller.tenant(), lead));
    }
}
