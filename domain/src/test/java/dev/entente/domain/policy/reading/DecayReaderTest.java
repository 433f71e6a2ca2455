package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.accepted;
import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Weights;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecayReaderTest {

    private static final String RULE = "engagement: [{rule: r, on: {event: E}, points: 1%s}]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {halfLife: 30d}                  | 500000  | 180
                    {halfLife: 30d, horizon: 400d}   | 500000  | 400
                    {linear: 60d, horizon: 60d}      | 500000  | 60
                    {none: true}                     | 1000000 | 180
                    {none: true, horizon: 12w}       | 1000000 | 84
                    {horizon: 31d}                   | 1000000 | 31
                    none                             | 1000000 | 180
                    null                             | 1000000 | 180
                    """)
    void a_policy_says_how_points_fade_and_when_they_are_gone(String decay, int atThirtyDays, int horizon) {
        Policy policy = accepted(with("decay: " + decay + ", " + RULE.formatted("")));

        assertThat(policy.horizonDays()).isEqualTo(horizon);
        assertThat(policy.engagement().getFirst().weights().at(30)).isEqualTo(atThirtyDays);
        assertThat(policy.engagement().getFirst().weights().at(horizon + 1)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {halfLife: 15d} | 250000
            {linear: 40d}   | 250000
            none            | 1000000
            {none: true}    | 1000000
            """)
    void a_rule_may_fade_in_its_own_way(String decay, int atThirtyDays) {
        Policy policy = accepted(with("decay: {halfLife: 30d, horizon: 90d}, " + RULE.formatted(", decay: " + decay)));

        assertThat(policy.engagement().getFirst().weights().at(30)).isEqualTo(atThirtyDays);
        assertThat(policy.engagement().getFirst().weights().at(91)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {halfLife: 0d}               | out_of_range    |
                    {halfLife: 401d}             | out_of_range    |
                    {linear: 0d}                 | out_of_range    |
                    {horizon: 0d}                | out_of_range    |
                    {horizon: 401d}              | out_of_range    |
                    {horizon: 58w}               | out_of_range    |
                    {halfLife: 30}               | wrong_form      | 30d
                    {halfLife: 30 days}          | wrong_form      | 30d
                    {halfLife: 2 Weeks}          | wrong_form      | 2w
                    {halfLife: 30D}              | wrong_form      | 30d
                    {halfLife: 1 month}          | wrong_form      | 30d
                    {halfLife: -1d}              | wrong_form      |
                    {halfLife: 99999999d}        | wrong_form      |
                    {halfLife: 9999999w}         | out_of_range    |
                    {halfLife: 30d, linear: 60d} | not_exactly_one |
                    {none: false}                | wrong_type      |
                    {halflife: 30d}              | unknown_key     | halfLife
                    30d                          | wrong_type      |
                    """)
    void other_decays_are_refused(String decay, String code, @Nullable String suggestion) {
        assertThat(onlyProblem(with("decay: " + decay)))
                .extracting(Problem::code, Problem::suggestion)
                .containsExactly(code, suggestion);
    }

    @Test
    void what_a_rule_does_not_say_of_its_decay_is_as_the_policy_says() {
        assertThat(onlyProblem(with(RULE.formatted(", decay: {}"))).code()).isEqualTo("not_exactly_one");
        assertWeights(weights("decay: {halfLife: 5d}", ", decay: {horizon: 9d}"), new Decay.HalfLife(5), 9);
        assertWeights(weights("decay: {horizon: 9d}", ", decay: {linear: 30d}"), new Decay.Linear(30), 9);
        assertWeights(
                weights("decay: {halfLife: 5d, horizon: 9d}", ", decay: {linear: 30d, horizon: 400d}"),
                new Decay.Linear(30),
                400);
        assertWeights(
                weights("decay: {halfLife: 5d, horizon: 9d}", ", decay: {none: true, horizon: 1d}"),
                new Decay.None(),
                1);
    }

    private static Weights weights(String ofPolicy, String ofRule) {
        return accepted(with(ofPolicy + ", " + RULE.formatted(ofRule)))
                .engagement()
                .getFirst()
                .weights();
    }

    private static void assertWeights(Weights weights, Decay decay, int horizon) {
        assertThat(weights.decay()).isEqualTo(decay);
        assertThat(weights.horizon()).isEqualTo(horizon);
        assertThat(weights.at(horizon + 1)).isZero();
    }
}
