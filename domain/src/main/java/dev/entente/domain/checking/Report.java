package dev.entente.domain.checking;

import dev.entente.domain.policy.Problem;
import java.util.List;

/**
 * Everything that was found in a policy's text.
 *
 * @param findings in the order of the text
 */
public record Report(List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    /** Of a text that is no policy at all. */
    public static Report unreadable(Problem problem) {
        return new Report(List.of(new Finding(Severity.ERROR, problem)));
    }

    /** Whether the policy may be published; warnings do not stand in its way. */
    public boolean ok() {
        return errors().isEmpty();
    }

    public List<Problem> errors() {
        return of(Severity.ERROR);
    }

    public List<Problem> warnings() {
        return of(Severity.WARNING);
    }

    private List<Problem> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::problem)
                .toList();
    }
}
