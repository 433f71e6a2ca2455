package dev.entente.rest.lead;

import dev.entente.domain.profile.LeadId;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import dev.entente.rest.web.Uuids;
import org.springframework.http.HttpStatus;

/** The lead that an address names. */
final class LeadPath {

    private LeadPath() {}

    /** @throws ProblemException 404 if it can be no lead's id */
    static LeadId id(String segment) {
        return Uuids.parse(segment).map(LeadId::new).orElseThrow(LeadPath::notFound);
    }

    static ProblemException notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown_lead", "there is no such lead")
                .asException();
    }
}
