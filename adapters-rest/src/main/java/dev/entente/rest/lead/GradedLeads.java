package dev.entente.rest.lead;

import dev.entente.application.GradeLeads;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.port.Page;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.PageResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows leads with the grades that their policy gives. */
@Component
final class GradedLeads {

    private final GradeLeads grading;

    GradedLeads(GradeLeads grading) {
        this.grading = grading;
    }

    Mono<LeadResponse> of(TenantId tenant, Lead lead) {
        return Answers.of(() -> grading.grade(tenant, List.of(lead)))
                .map(grades -> LeadView.of(lead, grades.get(lead.id())));
    }

    Mono<ResponseEntity<LeadResponse>> ok(TenantId tenant, Lead lead) {
        return of(tenant, lead)
                .map(shown -> ResponseEntity.ok()
                        .eTag(LeadVersion.tag(lead.version()))
                        .body(shown));
    }

    Mono<PageResponse<LeadResponse>> page(TenantId tenant, Page<Lead> page) {
        return Answers.of(() -> grading.grade(tenant, page.items()))
                .map(grades -> PageResponse.of(page, lead -> LeadView.of(lead, grades.get(lead.id()))));
    }
}
