package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.accepted;
import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Problem;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much a policy may say. */
class ReadingBoundsTest {

    @Test
    void a_mapping_has_2000_keys_and_no_more() {
        assertThat(KeptReader.problems(FlowText.tree(with("handoff: " + mapping(2_000)))))
                .isEmpty();
        assertThat(KeptReader.problems(FlowText.tree(with("handoff: " + mapping(2_001)))))
                .extracting(Problem::message)
                .containsExactly("A mapping has at most 2000 keys.");
    }

    @Test
    void a_policy_has_50_expressions_and_no_more() {
        String rule = "{rule: r%d, points: 1, when: {trait: t, pattern: x}},";
        assertThat(accepted(with("fit: [" + numbered(rule, 50) + "]")).fit()).hasSize(50);
        assertThat(onlyProblem(with("fit: [" + numbered(rule, 51) + "]")).pointer())
                .isEqualTo("/fit/50/when/pattern");
    }

    @Test
    void a_policy_asks_what_somebody_did_in_200_places_and_no_more() {
        String rule = "{rule: r%d, points: 1, when: {on: {event: E}, count: 2}},";
        assertThat(accepted(with("engagement: [" + numbered(rule, 200) + "]")).behaviour())
                .hasSize(200);
        assertThat(onlyProblem(with("engagement: [" + numbered(rule, 201) + "]"))
                        .message())
                .isEqualTo("The conditions of a policy ask what somebody did in at most 200 places, not 201.");
    }

    private static String mapping(int keys) {
        return "{" + numbered("k%d: 1,", keys) + "}";
    }

    private static String numbered(String item, int many) {
        return IntStream.range(0, many).mapToObj(item::formatted).collect(Collectors.joining());
    }
}
