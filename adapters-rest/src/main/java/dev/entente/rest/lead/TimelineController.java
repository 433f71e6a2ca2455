package dev.entente.rest.lead;

import dev.entente.application.Caller;
import dev.entente.domain.TenantId;
import dev.entente.domain.access.Scope;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.TimelineItem;
import dev.entente.domain.profile.LeadId;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.PageParameters;
import dev.entente.rest.web.PageResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A lead's life, newest first. */
@RestController
final class TimelineController {

    private final LeadDirectory leads;

    TimelineController(LeadDirectory leads) {
        this.leads = leads;
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/leads/{id}/timeline")
    Mono<PageResponse<TimelineEntry>> timeline(
            Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageParameters.read(parameters);
        return Answers.of(() -> timeline(caller.tenant(), LeadPath.id(id), page))
                .map(items -> PageResponse.of(items, Timeline::entry));
    }

    /** Nothing happened to an unknown lead; only the lead itself tells that from a lead to which nothing happened. */
    private CompletionStage<Page<TimelineItem>> timeline(TenantId tenant, LeadId id, PageRequest page) {
        return leads.find(tenant, id)
                .thenCompose(found -> found.isPresent()
                        ? leads.timeline(tenant, id, page)
                        : CompletableFuture.failedStage(LeadPath.notFound()));
    }
}
