package dev.entente.domain.lifecycle;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.remembered;
import static dev.entente.domain.Signals.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Histories;
import dev.entente.domain.History;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the outlook says, against a walk through the days that come, half an hour a step. */
class OutlookTest {

    private static final Duration STEP = Duration.ofMinutes(30);
    /** Longer than any generated horizon, raised hand or rest. */
    private static final Duration ALL_FADES = Duration.ofDays(80);

    /** A lead as it stands, with what a store still holds of its history. */
    record Moment(CompiledPolicy policy, List<Signal> signals, Facts facts, Standing standing, Instant now) {

        static Moment of(History history, int datedIn, Standing standing) {
            Policy policy = history.policy().policy();
            EngagementState state = remembered(history.policy(), history.signals());
            LocalDate date = LocalDate.ofInstant(history.now(), policy.zone()).plusDays(datedIn);
            Traits traits = Traits.NONE.observe(Map.of(Histories.DATE, new Text(date.toString())), history.now());
            var facts = new Facts(traits, state.within(history.policy(), PolicyDay.of(history.now(), policy.zone())));
            return new Moment(history.policy(), history.signals(), facts, standing, history.now());
        }

        Stage verdictAt(Instant at) {
            return verdict(facts, at);
        }

        Stage verdict(Facts known, Instant at) {
            var assessment = Assessor.assess(policy.policy(), known, at);
            return MqlDecision.decide(policy.policy(), known, assessment, standing, at)
                    .stage();
        }
    }

    @Property(tries = 80)
    void what_is_stored_may_be_early_and_is_never_late(@ForAll("moments") Moment moment) {
        Stage now = moment.verdictAt(moment.now);
        @Nullable Instant next = Outlook.earliestChange(moment.policy, moment.facts, moment.standing, moment.now);
        Instant end = next == null ? moment.now.plus(ALL_FADES) : next;
        assertThat(end).isAfter(moment.now);
        steps(moment.now, end)
                .forEach(at ->
                        assertThat(moment.verdictAt(at)).as("verdict at %s", at).isEqualTo(now));
        assertThat(moment.verdictAt(end.minusNanos(1))).isEqualTo(now);
    }

    @Property(tries = 80)
    void the_verdict_changes_exactly_when_it_is_said_to(@ForAll("moments") Moment moment) {
        Stage now = moment.verdictAt(moment.now);
        Optional<Instant> walked = steps(moment.now, moment.now.plus(ALL_FADES))
                .filter(at -> moment.verdictAt(at) != now)
                .findFirst();
        assertThat(Outlook.verdictChange(moment.policy, moment.facts, moment.standing, moment.now))
                .isEqualTo(walked);
        assertThat(Outlook.nextChange(moment.policy, moment.facts, moment.standing, moment.now))
                .isEqualTo(walked.orElse(null));
    }

    @Property
    void to_forget_what_has_faded_changes_no_verdict_of_that_day_or_later(
            @ForAll("moments") Moment moment, @ForAll @IntRange(max = 50) int daysLater) {
        Instant at = moment.now.plus(Duration.ofDays(daysLater));
        Facts all = new Facts(moment.facts.traits(), remembered(moment.policy, moment.signals));
        assertThat(moment.verdictAt(at)).isEqualTo(moment.verdict(all, at));
    }

    @Provide
    Arbitrary<Moment> moments() {
        return Histories.histories()
                .flatMap(history -> Combinators.combine(
                                Arbitraries.integers().between(-30, 30), standings(history.now()))
                        .as((datedIn, standing) -> Moment.of(history, datedIn, standing)));
    }

    /** Rests end between the days, on a half hour. */
    private static Arbitrary<Standing> standings(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Standing lead = Standing.fresh(Instant.EPOCH);
        Standing mql = lead.moved(Stage.MQL, Instant.EPOCH, 0);
        return Arbitraries.of(
                lead,
                mql,
                mql.warmed(),
                mql.moved(Stage.LEAD, hour.minus(Duration.ofDays(5)), 0),
                mql.moved(Stage.RECYCLED, hour.minus(Duration.ofDays(12)).plus(STEP), 20),
                mql.moved(Stage.RECYCLED, hour.minus(Duration.ofDays(18)).minus(STEP), 20),
                mql.moved(Stage.SAL, Instant.EPOCH, 0));
    }

    @Test
    void where_nothing_can_fade_nothing_will_change() {
        CompiledPolicy policy = policy().fit("person", present("email"), "60")
                .rule("visit", "1")
                .compile();
        assertThat(Outlook.earliestChange(policy, nothingDone(Traits.NONE), Decisions.LEAD, NOON))
                .isNull();
        assertThat(Outlook.verdictChange(policy, nothingDone(Traits.NONE), Decisions.LEAD, NOON))
                .isEmpty();
    }

    @Test
    void the_end_of_a_rest_is_a_change_that_is_foreseen() {
        CompiledPolicy policy = policy().rule("visit", "1").compile();
        Standing recycled = Decisions.MQL.moved(Stage.RECYCLED, NOON, 1);
        var done = new Facts(Traits.NONE, remembered(policy, List.of(track("visit", NOON))));
        assertThat(Outlook.earliestChange(
                        policy, done, recycled, daysAfterNoon(1).minusSeconds(1)))
                .isEqualTo(daysAfterNoon(1));
        assertThat(Outlook.earliestChange(policy, done, recycled, daysAfterNoon(1)))
                .isNull();
        assertThat(Outlook.earliestChange(policy, nothingDone(Traits.NONE), recycled, NOON))
                .isEqualTo(daysAfterNoon(1));
    }

    @Test
    void a_date_alone_can_change_the_verdict_on_the_day_its_age_is_reached() {
        Condition expired = new Condition.Trait("contractEnd", new TraitTest.OlderThan(10));
        CompiledPolicy policy =
                policy().zone("Europe/Berlin").fit("company", expired, "50").compile();
        Traits traits = Traits.NONE.observe(Map.of("contractEnd", new Text("2026-03-19")), NOON);
        assertThat(Outlook.verdictChange(policy, nothingDone(traits), Decisions.LEAD, NOON))
                .contains(Instant.parse("2026-03-28T23:00:00Z"));
    }

    @Test
    void only_a_fall_that_is_near_is_looked_for_in_a_commit() {
        CompiledPolicy policy =
                policy().decay(new Decay.Linear(100), 100).rule("visit", "40").compile();
        var done = new Facts(Traits.NONE, remembered(policy, List.of(track("visit", NOON))));
        Standing mql = Decisions.MQL.warmed();
        assertThat(Outlook.earliestChange(policy, done, mql, NOON)).isEqualTo(Instant.parse("2026-03-10T00:00:00Z"));
        assertThat(Outlook.earliestChange(policy, done, mql, daysAfterNoon(4)))
                .isEqualTo(Instant.parse("2026-03-14T00:00:00Z"));
        assertThat(Outlook.earliestChange(policy, done, mql, daysAfterNoon(5)))
                .isEqualTo(Instant.parse("2026-03-15T00:00:00Z"));
        assertThat(Outlook.earliestChange(policy, done, mql, daysAfterNoon(6)))
                .isEqualTo(Instant.parse("2026-03-15T00:00:00Z"));
        assertThat(Outlook.nextChange(policy, done, mql, NOON)).isEqualTo(Instant.parse("2026-03-15T00:00:00Z"));
    }

    @Test
    void a_date_in_another_age_is_looked_for_again_and_again() {
        Condition expired = new Condition.Trait("contractEnd", new TraitTest.OlderThan(10));
        CompiledPolicy policy = policy().fit("company", expired, "50").compile();
        Traits traits = Traits.NONE.observe(Map.of("contractEnd", new Text("+999999-01-01")), NOON);
        assertThat(Outlook.earliestChange(policy, nothingDone(traits), Decisions.LEAD, NOON))
                .isEqualTo(Instant.parse("2037-02-12T00:00:00Z"));
        assertThat(Outlook.verdictChange(policy, nothingDone(traits), Decisions.LEAD, NOON))
                .isEmpty();
    }

    @Test
    void a_disqualifier_that_begins_to_hold_is_a_change_even_where_another_was_overruled() {
        Condition ended = new Condition.Trait("contractEnd", new TraitTest.OlderThan(1));
        CompiledPolicy policy = policy().disqualify(present("competitor"), "competitor")
                .disqualify(ended, "left")
                .compile();
        Traits traits =
                Traits.NONE.observe(Map.of("competitor", new Text("yes"), "contractEnd", new Text("2026-03-20")), NOON);
        assertThat(Outlook.nextChange(policy, nothingDone(traits), Decisions.LEAD, NOON))
                .isEqualTo(Instant.parse("2026-03-21T00:00:00Z"));
        assertThat(Outlook.verdictChange(policy, nothingDone(traits), Decisions.LEAD, NOON))
                .isEmpty();
    }

    @Test
    void the_end_of_the_longest_rest_is_foreseen() {
        CompiledPolicy policy = policy().fit("person", present("email"), "60")
                .decay(new Decay.None(), 400)
                .rule("visit", "1")
                .coolDown(730)
                .compile();
        Standing recycled = Decisions.MQL.moved(Stage.RECYCLED, NOON.minusSeconds(60), 730);
        var done = new Facts(Decisions.REACHABLE, remembered(policy, List.of(track("visit", NOON))));
        assertThat(Outlook.verdictChange(policy, done, recycled, NOON))
                .contains(daysAfterNoon(730).minusSeconds(60));
    }

    private static Facts nothingDone(Traits traits) {
        return new Facts(traits, EngagementState.EMPTY);
    }

    /** On the half hours, which midnights of all zones fall on. */
    private static Stream<Instant> steps(Instant from, Instant end) {
        Instant first = from.truncatedTo(ChronoUnit.HOURS);
        return Stream.iterate(first, at -> at.isBefore(end), at -> at.plus(STEP))
                .filter(at -> at.isAfter(from));
    }
}
