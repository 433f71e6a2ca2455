package dev.entente.domain.checking;

import static dev.entente.domain.checking.Checks.check;
import static dev.entente.domain.checking.Checks.codes;
import static dev.entente.domain.checking.Checks.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Problem;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final String WARNED = "fit: [{rule: f, when: {trait: x, present: true}, points: 0}]";

    @Test
    void errors_stand_in_the_way_of_a_policy_and_warnings_do_not() {
        assertThat(check(with("fit: []")).ok()).isTrue();
        assertThat(check(with(WARNED)).ok()).isTrue();
        assertThat(check(with(WARNED + ", zone: Nowhere")).ok()).isFalse();
    }

    @Test
    void errors_and_warnings_are_told_apart() {
        Report report = check(with(WARNED + ", zone: Nowhere"));

        assertThat(report.warnings()).extracting(Problem::code).containsExactly("no_points");
        assertThat(report.errors()).extracting(Problem::code).containsExactly("unknown_value");
        assertThat(report.findings())
                .first()
                .hasToString(report.warnings().getFirst().toString());
    }

    @Test
    void a_text_that_is_no_policy_at_all_has_one_error() {
        var problem = new Problem(new Place(1, 1), "", "no_yaml", "This is no YAML.", null);

        assertThat(Report.unreadable(problem).errors()).containsExactly(problem);
        assertThat(Report.unreadable(problem).ok()).isFalse();
    }

    @Test
    void what_is_kept_for_others_is_looked_at_too() {
        assertThat(codes(with("name: [N], handoff: 2h"))).containsExactly("wrong_type", "wrong_type");
        assertThat(codes(with("name: [N], zone: Nowhere"))).containsExactly("wrong_type", "unknown_value");
    }
}
