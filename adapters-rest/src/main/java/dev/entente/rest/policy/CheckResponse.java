package dev.entente.rest.policy;

import dev.entente.domain.checking.Report;
import java.util.List;

/**
 * What a check has found.
 *
 * @param ok whether it may be published
 */
record CheckResponse(boolean ok, List<PolicyProblemResponse> problems) {

    static CheckResponse of(Report report) {
        return new CheckResponse(report.ok(), PolicyProblemResponse.of(report));
    }
}
