package dev.entente.rest.policy;

import dev.entente.domain.checking.Finding;
import dev.entente.domain.checking.Report;
import dev.entente.domain.checking.Severity;
import dev.entente.domain.policy.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a policy's text.
 *
 * @param pointer RFC 6901, into the policy
 * @param suggestion what was meant, perhaps
 */
record PolicyProblemResponse(
        String severity,
        int line,
        int column,
        String pointer,
        String code,
        String message,
        @Nullable String suggestion) {

    static List<PolicyProblemResponse> of(Report report) {
        return report.findings().stream().map(PolicyProblemResponse::of).toList();
    }

    private static PolicyProblemResponse of(Finding finding) {
        return of(finding.severity(), finding.problem());
    }

    static PolicyProblemResponse error(Problem problem) {
        return of(Severity.ERROR, problem);
    }

    private static PolicyProblemResponse of(Severity severity, Problem problem) {
        return new PolicyProblemResponse(
                severity.name().toLowerCase(Locale.ROOT),
                problem.place().line(),
                problem.place().column(),
                problem.pointer(),
                problem.code(),
                problem.message(),
                problem.suggestion());
    }
}
