package dev.entente.domain.scoring;

import static dev.entente.domain.Behaviours.count;
import static dev.entente.domain.Behaviours.distinctDays;
import static dev.entente.domain.Behaviours.distinctGroups;
import static dev.entente.domain.Behaviours.notWithin;
import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.onEvent;
import static dev.entente.domain.Policies.points;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.remembered;
import static dev.entente.domain.Signals.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Policies;
import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Limits;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.signal.Signal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void a_capped_and_fading_rule_says_what_counts_and_how_it_fades() {
        Policies pricing = policy().decay(new Decay.HalfLife(30), 180)
                .rule("pricing-page", "web", onEvent("visit"), "10", new Cap(3, Cap.Period.MONTH));
        Signal[] five = IntStream.rangeClosed(0, 4)
                .mapToObj(day -> track("visit", daysAfterNoon(day)))
                .toArray(Signal[]::new);
        assertThat(sentences(pricing, five))
                .containsExactly(
                        "Pricing page: 5 signals, the newest 3 count (3 per month), value halves every 30 days: "
                                + "29.32.");
    }

    @Test
    void a_rule_without_cap_and_decay_says_how_many() {
        assertThat(sentences(policy().rule("visit", "10"), track("visit", NOON)))
                .containsExactly("Visit: 1 signal: 10.00.");
        assertThat(sentences(policy().decay(new Decay.Linear(90), 180).rule("visit", "10"), track("visit", NOON)))
                .containsExactly("Visit: 1 signal, value fades over 90 days: 10.00.");
    }

    @Test
    void a_rule_with_a_condition_says_what_is_true() {
        Signal[] two = {track("visit", NOON), track("visit", daysAfterNoon(1))};
        assertThat(sentences(
                        policy().rule("comes-back", "web", distinctDays("visit", 2, 14), "15")
                                .rule("often", "web", count("visit", 2, 1), "15")
                                .rule("broad", "web", new Condition.Not(distinctGroups(2, 9)), "-2"),
                        two))
                .containsExactly(
                        "Comes back: visit on 2 days within 14 days: 15.00.",
                        "Broad: not 2 kinds of signals within 9 days: -2.00.");
        assertThat(sentences(
                        policy().rule(
                                        "mixed",
                                        "web",
                                        new Condition.All(List.of(
                                                count("visit", 1, 1),
                                                new Condition.Any(List.of(present("title"), notWithin("call", 7))))),
                                        "5")
                                .exclude(is("title", "CEO")),
                        two))
                .containsExactly("Mixed: visit within 1 day and (title is given or no call within 7 days), "
                        + "counted for nothing because the lead is excluded: 0.00.");
    }

    @Test
    void fit_and_limits_say_their_points() {
        Policies limited = policy().fit("person", present("title"), "15")
                .rule("visit", "40")
                .limits(new Limits(null, null, Map.of("web", points("30")), null));
        assertThat(sentences(limited, track("visit", NOON)))
                .containsExactly("Fit 0: 15.00.", "Visit: 1 signal: 40.00.", "Limit of web: -10.00.");
    }

    @Test
    void what_counts_for_nothing_says_why() {
        assertThat(sentences(policy().rule("visit", "40").exclude(is("title", "CEO")), track("visit", NOON)))
                .containsExactly("Visit: 1 signal, counted for nothing because the lead is excluded: 0.00.");
    }

    private static List<String> sentences(Policies policies, Signal... signals) {
        CompiledPolicy policy = policies.compile();
        Traits traits = Traits.NONE.observe(Map.of("title", new Text("CEO")), NOON);
        var facts = new Facts(traits, remembered(policy, List.of(signals)));
        var newest = signals[signals.length - 1].occurredAt();
        return Assessor.assess(policy.policy(), facts, newest).lines().stream()
                .map(line -> Sentences.of(policy.policy(), line))
                .toList();
    }
}
