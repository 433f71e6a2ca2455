package dev.entente.bootstrap.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.Points;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XEducationPolicyTest {

    private static final Example EXAMPLE = Example.named("x-education");

    /** Of these nothing is worth a point. */
    private static final Map<String, String> ORDINARY =
            Map.of("origin", "API", "occupation", "Unemployed", "lastActivity", "Email Opened", "secondsOnSite", "0");

    private final ScoreCard card = new ScoreCard(EXAMPLE.policy());

    @Test
    void an_ordinary_lead_has_no_points() {
        assertThat(card.score(ORDINARY)).isEqualTo(Points.ZERO);
    }

    /** "Select" is what a list shows before anybody chooses. */
    @Test
    void a_question_left_open_earns_nothing() {
        Map<String, String> leftOpen = with(ORDINARY, "city", "Select");
        leftOpen.put("specialization", "Select");
        leftOpen.put("heardOfUs", "Select");

        assertThat(card.score(leftOpen)).isEqualTo(Points.ZERO);
        assertThat(card.score(with(ORDINARY, "city", "Mumbai"))).isEqualTo(Points.of(9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, -15", "299, -15", "300, -8", "599, -8", "600, 9", "899, 9", "900, 13", "901, 13", "2272, 13"
    })
    void the_time_on_the_site_counts_in_steps(String seconds, int points) {
        assertThat(card.score(with(ORDINARY, "secondsOnSite", seconds))).isEqualTo(Points.of(points));
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "4, 4", "6, 4", "7, 7", "8, 7"})
    void who_comes_back_counts_more(String visits, int points) {
        assertThat(card.score(with(ORDINARY, "visits", visits))).isEqualTo(Points.of(points));
    }

    @Test
    void the_form_of_the_landing_page_is_worth_less_still_when_left_open() {
        Map<String, String> form = with(ORDINARY, "origin", "Landing Page Submission");

        assertThat(card.score(with(form, "specialization", "E-Business"))).isEqualTo(Points.of(-11));
        assertThat(card.score(with(form, "specialization", "Select"))).isEqualTo(Points.of(-23));
        assertThat(card.score(form)).isEqualTo(Points.of(-23));
    }

    @Test
    void nine_points_are_below_the_bar_and_ten_reach_it() {
        Map<String, String> nine = with(ORDINARY, "city", "Mumbai");
        Map<String, String> ten = with(with(nine, "secondsOnSite", "700"), "doNotEmail", "Yes");
        Map<String, String> eleven = with(with(nine, "secondsOnSite", "1000"), "origin", "Landing Page Submission");
        eleven.put("specialization", "E-Business");

        assertThat(List.of(card.score(nine), card.score(ten), card.score(eleven)))
                .containsExactly(Points.of(9), Points.of(10), Points.of(11));
        assertThat(List.of(card.verdict(nine), card.verdict(ten), card.verdict(eleven)))
                .containsExactly(Stage.LEAD, Stage.MQL, Stage.MQL);
    }

    private static Map<String, String> with(Map<String, String> lead, String trait, String value) {
        var changed = new HashMap<>(lead);
        changed.put(trait, value);
        return changed;
    }
}
