package dev.entente.domain.policy;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Policies;
import dev.entente.domain.policy.MqlBar.Requirement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledPolicyTest {

    private static final Condition.Trait DATED = new Condition.Trait("contractEnd", new TraitTest.OlderThan(30));

    @ParameterizedTest
    @MethodSource
    void a_test_of_dates_is_found_wherever_it_stands(Policies policies) {
        assertThat(policies.compile().dated()).containsExactly(DATED);
    }

    static Stream<Policies> a_test_of_dates_is_found_wherever_it_stands() {
        return Stream.of(
                policy().fit("company", present("x"), "1").fit("company", DATED, "1"),
                policy().exclude(DATED),
                policy().disqualify(DATED, "left"),
                policy().requires(new Requirement("a running contract", new Condition.Not(DATED))));
    }

    @Test
    void a_policy_without_dates_has_none() {
        Policies plain = policy().fit("company", present("x"), "1")
                .exclude(present("x"))
                .disqualify(present("x"), "x")
                .requires("x");
        assertThat(plain.compile().dated()).isEmpty();
    }
}
