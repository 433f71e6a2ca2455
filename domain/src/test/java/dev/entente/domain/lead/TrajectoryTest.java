package dev.entente.domain.lead;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.remembered;
import static dev.entente.domain.Signals.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Histories;
import dev.entente.domain.History;
import dev.entente.domain.Policies;
import dev.entente.domain.Standings;
import dev.entente.domain.lead.Trajectory.Point;
import dev.entente.domain.lifecycle.Outlook;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Grade;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.scoring.Scores;
import dev.entente.domain.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The trajectory, against what is decided when the time has come. */
class TrajectoryTest {

    private static final LeadId ID = new LeadId(new UUID(0x7000L, 1));
    private static final Traits REACHABLE = Traits.NONE.observe(Map.of("email", new Text("ada@example.org")), NOON);

    record Situation(CompiledPolicy policy, Lead lead) {

        static Situation of(CompiledPolicy policy, List<Signal> signals, Traits traits, Standing standing, Instant at) {
            var state = remembered(policy, signals)
                    .within(policy, PolicyDay.of(at, policy.policy().zone()));
            var next = Outlook.earliestChange(policy, new Facts(traits, state), standing, at);
            var scored = new Scored(policy.version(), state, Scores.ZERO, at, next);
            Lead lead = new Lead(ID, 1, java.util.Set.of(), traits, null, standing, scored, Instant.EPOCH, at);
            return new Situation(policy, lead);
        }

        List<Point> until(Instant until) {
            return Trajectory.of(policy, lead, lead.updatedAt(), until);
        }

        Deciding deciding() {
            return new Deciding(policy, new CountingIds(), List.of());
        }

        /** As the worker that waits for time finds it. */
        Lead found(Instant at) {
            var roster = new Roster(deciding(), new Loaded(Map.of(), Map.of(ID, lead)));
            roster.passTime(ID, at);
            return roster.rescored(ID, at);
        }

        Facts facts() {
            return new Facts(lead.traits(), lead.scored().state());
        }
    }

    @Property(tries = 60)
    void each_point_is_what_will_be_found_then_and_holds_until_the_next(@ForAll("situations") Situation situation) {
        Instant now = situation.lead.updatedAt();
        List<Point> points = situation.until(now.plus(Duration.ofDays(60)));
        steps(now, now.plus(Duration.ofDays(60))).forEach(at -> {
            Point point = points.reversed().stream()
                    .filter(earlier -> !earlier.at().isAfter(at))
                    .findFirst()
                    .orElseThrow();
            Lead found = situation.found(at);
            assertThat(point.stage())
                    .as("stage at %s", at)
                    .isEqualTo(found.standing().stage());
            assertThat(point.scores())
                    .as("scores at %s", at)
                    .isEqualTo(found.scored().scores());
        });
    }

    @Property(tries = 100)
    void the_first_verdict_that_differs_comes_when_the_assessment_says(@ForAll("situations") Situation situation) {
        List<Point> points = situation.until(situation.lead.updatedAt().plus(Trajectory.FARTHEST));
        Point first = points.getFirst();
        Optional<Point> change = points.stream()
                .filter(point -> point.verdict() != first.verdict() || point.stage() != first.stage())
                .findFirst();
        if (first.stage() == situation.lead.standing().stage()
                && change.filter(point -> point.verdict() == first.verdict()).isEmpty()) {
            assertThat(change.map(Point::at))
                    .isEqualTo(Outlook.verdictChange(
                            situation.policy,
                            situation.facts(),
                            situation.lead.standing(),
                            situation.lead.updatedAt()));
        }
    }

    @Property(tries = 60)
    void a_point_says_what_an_assessment_says_and_no_two_in_a_row_the_same(@ForAll("situations") Situation situation) {
        List<Point> points = situation.until(situation.lead.updatedAt().plus(Trajectory.FARTHEST));
        assertThat(points).hasSizeLessThanOrEqualTo(Math.toIntExact(Trajectory.FARTHEST.toDays()) + 2);
        assertThat(points.getFirst().at()).isEqualTo(situation.lead.updatedAt());
        assertThat(points).allSatisfy(point -> {
            var assessment = Assessor.assess(situation.policy.policy(), situation.facts(), point.at());
            assertThat(point.scores()).isEqualTo(assessment.scores());
            assertThat(point.bar()).isEqualTo(assessment.bar());
            assertThat(point.day())
                    .isEqualTo(LocalDate.ofInstant(
                            point.at(), situation.policy.policy().zone()));
        });
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).differsFrom(points.get(i - 1))).isTrue();
        }
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Histories.histories()
                .flatMap(history -> Combinators.combine(
                                Arbitraries.integers().between(-30, 30), Standings.standings(history.now()))
                        .as((datedIn, standing) -> situation(history, datedIn, standing)));
    }

    private static Situation situation(History history, int datedIn, Standing standing) {
        LocalDate date = LocalDate.ofInstant(
                        history.now(), history.policy().policy().zone())
                .plusDays(datedIn);
        Traits traits = Traits.NONE.observe(Map.of(Histories.DATE, new Text(date.toString())), history.now());
        return Situation.of(history.policy(), history.signals(), traits, standing, history.now());
    }

    @Test
    void an_mql_cools_on_the_day_its_points_fall_below_the_leave_bar() {
        Policies fading = policy().decay(new Decay.Linear(100), 100).rule("visit", "40");
        List<Point> points =
                situation(fading, Standings.MQL, track("visit", NOON)).until(daysAfterNoon(14));
        Point last = points.getLast();
        assertThat(points).hasSize(15);
        assertThat(points.get(12).stage()).isEqualTo(Stage.MQL);
        assertThat(points.get(12).scores().score()).isEqualTo(Policies.points("35.20"));
        assertThat(points.get(13).stage()).isEqualTo(Stage.LEAD);
        assertThat(points.get(13).at()).isEqualTo(Instant.parse("2026-03-15T00:00:00Z"));
        assertThat(last.day()).isEqualTo(LocalDate.parse("2026-03-16"));
        assertThat(last.verdict()).isEqualTo(Stage.LEAD);
    }

    @Test
    void the_end_of_a_rest_lies_within_a_day_and_is_not_missed() {
        Policies fit = policy().decay(new Decay.None(), 400).rule("visit", "60");
        Standing resting = Standings.MQL.moved(Stage.RECYCLED, NOON.minusSeconds(60), 2);
        List<Point> points = situation(fit, resting, track("visit", NOON)).until(daysAfterNoon(400));
        assertThat(points)
                .extracting(Point::at)
                .containsExactly(NOON, daysAfterNoon(2).minusSeconds(60));
        assertThat(points).extracting(Point::stage).containsExactly(Stage.RECYCLED, Stage.MQL);
    }

    @Test
    void a_point_has_the_grade_of_its_scores_where_the_policy_gives_any() {
        Policies fading = policy().decay(new Decay.Linear(10), 10).rule("visit", "10");
        Signal visit = track("visit", NOON);
        assertThat(situation(fading, Standing.fresh(NOON), visit).until(daysAfterNoon(2)))
                .extracting(Point::grade)
                .containsOnlyNulls();

        Policies graded = fading.grades("20", "10", "10", "9");
        assertThat(situation(graded, Standing.fresh(NOON), visit).until(daysAfterNoon(2)))
                .extracting(Point::grade)
                .containsExactly(new Grade('C', 1), new Grade('C', 2), new Grade('C', 3));
    }

    @Test
    void where_nothing_changes_there_is_one_point() {
        assertThat(situation(policy().rule("visit", "1"), Standing.fresh(NOON)).until(daysAfterNoon(400)))
                .singleElement()
                .extracting(Point::at)
                .isEqualTo(NOON);
    }

    @Test
    void a_day_that_begins_at_the_end_is_in_it_and_one_that_begins_later_is_not() {
        Policies fading = policy().decay(new Decay.Linear(10), 10).rule("visit", "10");
        Situation situation = situation(fading, Standing.fresh(NOON), track("visit", NOON));
        Instant midnight = Instant.parse("2026-03-04T00:00:00Z");
        assertThat(situation.until(midnight.minusNanos(1))).hasSize(2);
        assertThat(situation.until(midnight)).hasSize(3);
        assertThat(situation.until(midnight.plusNanos(1))).hasSize(3);
    }

    private static Situation situation(Policies policies, Standing standing, Signal... signals) {
        return Situation.of(policies.compile(), List.of(signals), REACHABLE, standing, NOON);
    }

    private static Stream<Instant> steps(Instant from, Instant end) {
        return Stream.iterate(from, at -> !at.isAfter(end), at -> at.plus(Duration.ofHours(5)));
    }
}
