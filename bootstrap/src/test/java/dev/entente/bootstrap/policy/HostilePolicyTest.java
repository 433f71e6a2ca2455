package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import dev.entente.application.ComparePolicies;
import dev.entente.domain.checking.Report;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A check of the worst policies ends, and says what it can. How much work it does at most is shown where it is done;
 * the time here is only for a check that would hang.
 */
@Timeout(value = 120, threadMode = SEPARATE_THREAD)
class HostilePolicyTest {

    static Stream<HostileParts.Hostile> policies() {
        return Stream.concat(HostilePolicies.all().stream(), HostileExamples.all().stream());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_check_ends_and_needs_little_of_a_stack(HostileParts.Hostile policy) throws Exception {
        assertThat(policy.text()).hasSizeLessThanOrEqualTo(YamlPolicyText.LONGEST);
        var check = new FutureTask<>(() -> PolicyTexts.check(policy.text()));
        new Thread(null, check, "small", 512 * 1024).start();

        assertThat(codes(check.get())).containsExactlyInAnyOrderElementsOf(policy.found());
    }

    private static List<String> codes(Report report) {
        return report.findings().stream()
                .map(finding -> finding.problem().code())
                .distinct()
                .toList();
    }

    static Stream<HostilePairs.Pair> pairs() {
        return HostilePairs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_comparison_ends_with_all_that_is_other(HostilePairs.Pair pair) {
        assertThat(new ComparePolicies(new YamlPolicyText()).compare(pair.from(), pair.to()))
                .hasSize(pair.differences());
    }
}
