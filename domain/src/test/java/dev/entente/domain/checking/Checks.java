package dev.entente.domain.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.reading.FlowText;
import java.util.List;

/** Checks texts and expects few findings. */
final class Checks {

    private Checks() {}

    static Report check(String text) {
        return PolicyCheck.check(FlowText.tree(text), expression -> given -> given.contains(expression));
    }

    static List<String> codes(String text) {
        return check(text).findings().stream()
                .map(finding -> finding.problem().code())
                .toList();
    }

    static Finding only(String text) {
        Report report = check(text);
        assertThat(report.findings()).hasSize(1);
        return report.findings().getFirst();
    }

    /** One event for 60 points, so that the bar of 50 can be reached, and one more section. */
    static String with(String section) {
        return "{mql: {enter: 50}, engagement: [{rule: r, on: {event: E}, points: 60}], %s}".formatted(section);
    }

    static String withFit(String rules) {
        return with("fit: [" + rules + "]");
    }
}
