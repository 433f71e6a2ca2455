package dev.entente.domain.missing;

import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.missing.Hints.NOBODY;
import static dev.entente.domain.missing.Hints.missing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.entente.domain.Policies;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Expression;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.profile.TraitValue.Flag;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is to be found out about a lead that would be an MQL with it. */
class LearningTest {

    @ParameterizedTest
    @MethodSource
    void what_would_count_is_told_with_a_value_that_would_do(TraitTest test, String hint) {
        assertThat(missing(asks(test))).contains(List.of(hint));
    }

    static Stream<Arguments> what_would_count_is_told_with_a_value_that_would_do() {
        return Stream.of(
                arguments(
                        new TraitTest.In(List.of(new Text("Software"), new Text("Media"))),
                        "Learn x: Software or Media would count, for example Software."),
                arguments(
                        new TraitTest.In(List.of(new Numeric(new BigDecimal("2.50")))),
                        "Learn x: 2.5 would count, for example 2.5."),
                arguments(new TraitTest.In(List.of(new Flag(true))), "Learn x: true would count, for example true."),
                arguments(
                        new TraitTest.AtLeast(new BigDecimal(50)), "Learn x: 50 or more would count, for example 50."),
                arguments(new TraitTest.AtMost(new BigDecimal(9)), "Learn x: 9 or less would count, for example 9."),
                arguments(new TraitTest.Contains("VP"), "Learn x: what contains vp would count, for example vp."),
                arguments(
                        new TraitTest.Matches(new Glob("grade ?*", false)),
                        "Learn x: grade ?* would count, for example grade x."),
                arguments(
                        new TraitTest.OlderThan(30),
                        "Learn x: a day at least 30 days ago would count, for example 2026-01-31."),
                arguments(
                        new TraitTest.NewerThan(2),
                        "Learn x: a day less than 2 days ago, or to come would count, for example 2026-03-02."),
                arguments(
                        new TraitTest.NewerThan(1),
                        "Learn x: today or a day to come would count, for example 2026-03-02."));
    }

    @Test
    void any_value_will_do_where_it_only_has_to_be_known() {
        assertThat(missing(policy().requires("phone").handRaiser("demo", 30)).orElseThrow())
                .contains("Learn phone.");
        assertThat(missing(policy().fit("person", new Condition.Not(not("phone")), "50")))
                .contains(List.of("Learn phone."));
    }

    @Test
    void what_speaks_against_a_lead_while_it_is_not_known_is_learned() {
        Condition noPhone = new Condition.Trait("phone", new TraitTest.Absent());
        assertThat(missing(scored().exclude(noPhone))).contains(List.of("Learn phone, for example +12025550100."));
        assertThat(missing(scored().disqualify(noPhone, "cannot be called")))
                .contains(List.of("Learn phone, for example +12025550100."));
        assertThat(missing(scored().fit("person", not("phone"), "-10"))).contains(List.of("Learn phone."));
    }

    @Test
    void what_would_speak_against_a_lead_is_not_asked_for() {
        assertThat(missing(policy().fit("person", present("phone"), "-50"))).isEmpty();
        assertThat(missing(policy().exclude(present("phone")).disqualify(present("fax"), "spam")))
                .isEmpty();
    }

    @Test
    void a_value_that_nobody_can_make_up_is_not_asked_for() {
        assertThat(missing(asks(new TraitTest.Pattern(new Expression("^C.O$", "CTO"::equals)))))
                .isEmpty();
        assertThat(missing(asks(new TraitTest.NewerThan(0)))).isEmpty();
    }

    @Test
    void a_trait_that_many_rules_ask_for_leaves_room_for_the_others() {
        Policies many = policy();
        for (int i = 0; i < Catalogue.MOST_TRIED; i++) {
            many.fit("person", is("title", "CTO"), "0.01");
        }
        assertThat(missing(many.fit("company", is("industry", "Software"), "50")))
                .contains(List.of("Learn industry: Software would count, for example Software."));
    }

    @Test
    void of_one_trait_each_value_that_a_rule_tells_apart_is_looked_at() {
        Policies titles = policy().fit("person", is("title", "CTO"), "10").fit("person", is("title", "CEO"), "50");
        assertThat(missing(titles)).contains(List.of("Learn title: CEO would count, for example CEO."));
    }

    @Test
    void who_is_known_by_nothing_is_asked_for_its_address() {
        assertThat(missing(scored().fit("person", new Condition.Trait("email", new TraitTest.Absent()), "-10"), NOBODY))
                .contains(List.of("Learn email, for example somebody@example.com."));
    }

    private static Policies asks(TraitTest test) {
        return policy().fit("company", new Condition.Trait("x", test), "50");
    }

    /** Whoever is not known to be a robot has the points of an MQL. */
    private static Policies scored() {
        return policy().fit("person", not("robot"), "50");
    }

    private static Condition not(String trait) {
        return new Condition.Not(present(trait));
    }
}
