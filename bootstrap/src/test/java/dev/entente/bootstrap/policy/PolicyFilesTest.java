package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.checking.Finding;
import dev.entente.domain.policy.reading.ExampleReader;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFilesTest {

    static Stream<Map.Entry<String, String>> policies() {
        return PolicyFiles.all().entrySet().stream();
    }

    static Stream<Map.Entry<String, String>> starters() {
        return Stream.concat(
                PolicyFiles.starters().entrySet().stream(), Stream.of(Map.entry("default", DefaultPolicy.text())));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void its_check_finds_nothing(Map.Entry<String, String> policy) {
        assertThat(PolicyTexts.check(policy.getValue()).findings())
                .extracting(Finding::toString)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("starters")
    void a_policy_to_begin_with_shows_by_examples_who_is_an_mql_and_who_is_not(Map.Entry<String, String> policy) {
        assertThat(ExampleReader.read(PolicyTexts.tree(policy.getValue())).examples())
                .hasSizeGreaterThanOrEqualTo(5)
                .extracting(example -> example.expect())
                .contains("LEAD", "MQL");
    }
}
