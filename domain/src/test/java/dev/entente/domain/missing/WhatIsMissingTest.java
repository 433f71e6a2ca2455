package dev.entente.domain.missing;

import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.onEvent;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.track;
import static dev.entente.domain.missing.Hints.missing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Policies;
import dev.entente.domain.Standings;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.policy.TraitTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIsMissingTest {

    @Test
    void an_mql_misses_nothing() {
        assertThat(missing(policy().rule("visit", "50"), track("visit", NOON))).contains(List.of());
    }

    @Test
    void the_one_signal_that_is_enough_is_named() {
        Policies rules = policy().rule("like", "1").rule("visit", "10").rule("webinar", "30");
        assertThat(missing(rules, track("webinar", NOON), track("visit", NOON)))
                .contains(List.of("One more webinar (webinar)."));
    }

    @Test
    void a_raised_hand_is_the_shortest_way() {
        Policies rules = policy().rule("visit", "10").handRaiser("demo", 30);
        assertThat(missing(rules)).contains(List.of("A raised hand: demo."));
    }

    @Test
    void it_is_said_how_often_and_no_more_often_than_needed() {
        assertThat(missing(policy().rule("visit", "16.67"))).contains(List.of("3 more of visit (visit)."));
        assertThat(missing(policy().rule("visit", "16.66"))).contains(List.of("4 more of visit (visit)."));
    }

    @Test
    void nobody_is_told_to_come_more_than_ten_times() {
        assertThat(missing(policy().rule("visit", "5.00"))).contains(List.of("10 more of visit (visit)."));
        assertThat(missing(policy().rule("visit", "4.99"))).isEmpty();
    }

    @Test
    void where_a_cap_ends_one_way_others_are_added_and_three_at_most() {
        Cap once = new Cap(1, Cap.Period.MONTH);
        Policies three = policy().rule("web", "a", "20", once)
                .rule("web", "b", "20", once)
                .rule("web", "c", "20", once);
        assertThat(missing(three).orElseThrow()).hasSize(3);
        Policies four = policy().rule("web", "a", "16", once)
                .rule("web", "b", "16", once)
                .rule("web", "c", "16", once)
                .rule("web", "d", "16", once);
        assertThat(missing(four)).isEmpty();
    }

    @Test
    void a_guard_is_met_by_coming_again_on_another_day() {
        Policies guarded = policy().rule("web", "visit", "30")
                .rule("events", "webinar", "30")
                .guard(2, 2, 10);
        assertThat(missing(guarded).orElseThrow())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("on 2 days, today and to come"));
    }

    @Test
    void a_condition_asks_for_as_many_as_it_still_needs() {
        Condition often = new Behaviour(new Measure.Signals(onEvent("visit")), 5, 30);
        Policies rules = policy().rule("reads-on", "web", often, "50");
        assertThat(missing(rules, track("visit", NOON), track("visit", NOON))).contains(List.of("3 more of visit."));
        Condition days = new Behaviour(new Measure.Days(onEvent("visit")), 3, 30);
        Policies back = policy().rule("comes-back", "web", days, "50");
        assertThat(missing(back, track("visit", daysAfterNoon(-1))))
                .contains(List.of("2 more of visit on 2 days, today and to come."));
    }

    @Test
    void different_values_are_asked_for_where_they_count() {
        Condition offers = new Behaviour(new Measure.Values(onEvent("converted"), "offer"), 3, 90);
        assertThat(missing(policy().rule("many-offers", "offers", offers, "50")))
                .contains(List.of("3 more of converted, each with another offer."));
    }

    @Test
    void what_is_required_is_learned_with_what_the_points_need() {
        Policies rules = policy().rule("visit", "50").requires("phone");
        assertThat(missing(rules).orElseThrow()).containsExactlyInAnyOrder("Learn phone.", "One more visit (visit).");
        assertThat(missing(rules, track("visit", NOON))).contains(List.of("Learn phone."));
    }

    @Test
    void a_trait_of_a_fit_rule_is_told_with_a_value_that_would_do() {
        var employees = new TraitTest.Between(new BigDecimal(50), new BigDecimal(1000));
        assertThat(missing(policy().fit("company", new Condition.Trait("company.employees", employees), "50")))
                .contains(List.of("Learn company.employees: 50 to 1000 would count, for example 50."));
    }

    @Test
    void a_trait_that_is_known_is_what_it_is() {
        assertThat(missing(policy().fit("person", is("email", "another@example.org"), "50")))
                .isEmpty();
        assertThat(missing(policy().disqualify(present("email"), "spam").handRaiser("demo", 30)))
                .isEmpty();
    }

    @Test
    void while_a_lead_rests_only_a_raised_hand_is_in_reach() {
        Standing resting = Standings.MQL.moved(Stage.RECYCLED, daysAfterNoon(-1), 30);
        assertThat(missing(policy().rule("visit", "50"), resting)).isEmpty();
        assertThat(missing(policy().rule("visit", "50").handRaiser("demo", 30), resting))
                .contains(List.of("A raised hand: demo."));
    }

    @Test
    void many_rules_are_answered_soon() {
        Policies many = policy().decay(new Decay.HalfLife(30), 180).mql("1000000.00", "10");
        for (int i = 0; i < 10_000; i++) {
            many.rule("event-" + i, "1");
        }
        assertThat(missing(many)).isEmpty();
    }
}
