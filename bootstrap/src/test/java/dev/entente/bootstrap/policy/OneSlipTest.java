package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.checking.Finding;
import dev.entente.domain.checking.PolicyCheck;
import dev.entente.domain.policy.Tree;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OneSlipTest {

    static Stream<Map.Entry<String, String>> policies() {
        return PolicyFiles.all().entrySet().stream();
    }

    /** In a policy without findings. Where the mistake leaves a policy, its examples may come out otherwise. */
    @ParameterizedTest
    @MethodSource("policies")
    void one_slip_of_the_pen_is_one_finding(Map.Entry<String, String> policy) {
        List<List<String>> checked = Slips.of(PolicyTexts.tree(policy.getValue()))
                .map(OneSlipTest::findings)
                .toList();

        assertThat(checked).hasSizeGreaterThan(20);
        assertThat(checked).filteredOn(findings -> findings.size() != 1).isEmpty();
    }

    private static List<String> findings(Tree slip) {
        return PolicyCheck.check(slip, new LinearPatterns()::compile).findings().stream()
                .map(Finding::toString)
                .toList();
    }
}
