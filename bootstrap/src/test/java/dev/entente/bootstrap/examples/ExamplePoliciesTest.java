package dev.entente.bootstrap.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.bootstrap.policy.PolicyTexts;
import dev.entente.domain.policy.ConditionRule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplePoliciesTest {

    private static final Pattern TRAIT_ASKED = Pattern.compile("trait: ([A-Za-z.]+)");

    static List<Example> examples() throws IOException {
        return Example.withPolicy();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void it_is_read_without_problems(Example example) {
        assertThat(PolicyTexts.problems(example.text("policy.yaml"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_mapping_brings_every_trait_that_the_policy_asks_for(Example example) {
        Stream<String> asked =
                TRAIT_ASKED.matcher(example.text("policy.yaml")).results().map(found -> found.group(1));

        assertThat(asked).isNotEmpty().allMatch(example.traitColumns()::containsKey);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void names_of_rules_read_well_in_an_explanation(Example example) {
        assertThat(example.policy().fit()).extracting(ConditionRule::name).allMatch(name -> name.matches("[a-z0-9-]+"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_marketer_can_add_the_points_up_by_hand(Example example) {
        assertThat(example.policy().fit())
                .extracting(rule -> rule.points().hundredths())
                .allMatch(hundredths -> hundredths % 100 == 0 && hundredths != 0);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void who_is_not_known_is_no_mql(Example example) {
        var nobody = new ScoreCard(example.policy()).score(Map.of());

        assertThat(nobody).isLessThan(example.policy().mql().enter());
    }
}
