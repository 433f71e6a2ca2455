package dev.entente.domain.missing;

import static dev.entente.domain.Behaviours.count;
import static dev.entente.domain.Behaviours.distinctDays;
import static dev.entente.domain.Behaviours.distinctValues;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.track;
import static dev.entente.domain.missing.Hints.missing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entente.domain.Policies;
import dev.entente.domain.Standings;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.Signal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a lead is told to do, how often and on how many days. */
class SuggestedSignalsTest {

    @Test
    void what_it_did_within_the_window_need_not_be_done_again() {
        Policies reads = policy().rule("reads", "web", count("visit", 12, 30), "50");
        assertThat(missing(reads, visits(3, -29))).contains(List.of("9 more of visit."));
        Policies easier = policy().rule("reads", "web", count("visit", 10, 30), "50");
        assertThat(missing(easier, visits(3, -30))).as("before the window").contains(List.of("10 more of visit."));
    }

    @Test
    void for_a_condition_too_nobody_is_told_to_come_more_than_ten_times() {
        assertThat(missing(policy().rule("reads", "web", count("visit", 10, 30), "50")))
                .contains(List.of("10 more of visit."));
        assertThat(missing(policy().rule("reads", "web", count("visit", 11, 30), "50")))
                .isEmpty();
        assertThat(missing(policy().rule("offers", "web", distinctValues("visit", 10, 30), "50")))
                .contains(List.of("10 more of visit, each with another offer."));
        assertThat(missing(policy().rule("offers", "web", distinctValues("visit", 11, 30), "50")))
                .isEmpty();
    }

    @Test
    void nobody_is_told_to_come_for_more_than_a_week() {
        assertThat(missing(policy().rule("back", "web", distinctDays("visit", 7, 30), "50")))
                .contains(List.of("7 more of visit on 7 days, today and to come."));
        assertThat(missing(policy().rule("back", "web", distinctDays("visit", 8, 30), "50")))
                .isEmpty();
        assertThat(missing(policy().rule("visit", "25").guard(1, 7, 30)))
                .contains(List.of("7 more of visit on 7 days, today and to come (visit)."));
        assertThat(missing(policy().rule("visit", "25").guard(1, 8, 30))).isEmpty();
    }

    /** The days are counted from today, which has its signal already. */
    @Test
    void who_came_today_comes_on_one_day_more() {
        Policies back = policy().rule("back", "web", distinctDays("visit", 3, 30), "50");
        assertThat(missing(back, track("visit", NOON)))
                .contains(List.of("3 more of visit on 3 days, today and to come."));
    }

    @Test
    void a_week_of_visits_is_enough_for_who_came_today() {
        Policies back = policy().rule("back", "web", distinctDays("visit", 7, 30), "50");
        assertThat(missing(back, track("visit", NOON)))
                .contains(List.of("7 more of visit on 7 days, today and to come."));
    }

    @Test
    void only_what_speaks_for_a_lead_is_suggested_and_as_often_as_that_is_asked_for() {
        Policies policies = policy().rule("webinar", "5")
                .rule("unsubscribed", "-5")
                .raisedWhile("reads", count("visit", 5, 30))
                .raisedWhile("comes back", distinctDays("visit", 3, 30))
                .raisedWhile("listens", count("webinar", 2, 30))
                .raisedWhile("many offers", distinctValues("visit", 4, 30))
                .rule("complains", "web", count("complaint", 3, 30), "-5")
                .exclude(count("bounce", 3, 30));
        assertThat(new SignalChanges(Supposition.of(policies.compile(), nobody(), Standings.LEAD, NOON)).all())
                .map(Change.Signals.class::cast)
                .extracting(
                        Change.Signals::name, Change.Signals::times, Change.Signals::days, Change.Signals::different)
                .containsExactly(
                        tuple("visit", 1, 1, Optional.empty()),
                        tuple("visit", 5, 1, Optional.empty()),
                        tuple("visit", 3, 3, Optional.empty()),
                        tuple("visit", 5, 3, Optional.empty()),
                        tuple("visit", 4, 4, Optional.empty()),
                        tuple("visit", 5, 4, Optional.empty()),
                        tuple("visit", 4, 1, Optional.of("offer")),
                        tuple("webinar", 1, 1, Optional.empty()),
                        tuple("webinar", 2, 1, Optional.empty()),
                        tuple("webinar", 10, 1, Optional.empty()));
    }

    @Test
    void of_ways_that_take_as_many_signals_the_sooner_is_told() {
        Condition soon = new Condition.All(List.of(count("webinar", 3, 30), distinctDays("webinar", 2, 30)));
        Policies policies =
                policy().raisedWhile("comes back", distinctDays("visit", 3, 30)).raisedWhile("listens", soon);
        assertThat(missing(policies)).contains(List.of("3 more of webinar on 2 days, today and to come."));
    }

    @Test
    void of_ways_as_short_the_one_that_brings_more_is_told() {
        assertThat(missing(policy().fit("person", present("title"), "50").rule("visit", "60")))
                .contains(List.of("One more visit (visit)."));
        assertThat(missing(policy().fit("person", present("title"), "60").rule("visit", "50")))
                .contains(List.of("Learn title."));
    }

    @Test
    void a_way_with_fewer_signals_is_told_before_one_that_brings_more() {
        assertThat(missing(policy().rule("visit", "25").rule("webinar", "50")))
                .contains(List.of("One more webinar (webinar)."));
    }

    /** In two days the points of today were not enough. */
    @Test
    void what_is_learned_is_learned_today() {
        Policies fading =
                policy().decay(new Decay.Linear(10), 30).rule("visit", "50").requires("phone");
        assertThat(missing(fading, track("visit", NOON))).contains(List.of("Learn phone."));
    }

    private static Signal[] visits(int many, int days) {
        return Collections.nCopies(many, track("visit", daysAfterNoon(days))).toArray(Signal[]::new);
    }

    private static Facts nobody() {
        return new Facts(Hints.NOBODY, EngagementState.EMPTY);
    }
}
