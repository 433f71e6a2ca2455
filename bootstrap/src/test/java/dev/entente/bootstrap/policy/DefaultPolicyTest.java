package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lifecycle.MqlDecision;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.lifecycle.Verdict;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final Map<String, TraitValue> REACHABLE = Map.of("email", new Text("kim@acme.example"));

    private final CompiledPolicy compiled = PolicyTexts.compiled(DefaultPolicy.text());
    private final Policy policy = compiled.policy();
    private EngagementState engagement = EngagementState.EMPTY;

    @Test
    void it_is_read_without_problems() {
        assertThat(PolicyTexts.problems(DefaultPolicy.text())).isEmpty();
        assertThat(policy.zone().getId()).isEqualTo("UTC");
        assertThat(policy.horizonDays()).isEqualTo(180);
        assertThat(policy.mql().enter()).isEqualTo(Points.of(50));
        assertThat(policy.mql().leave()).isEqualTo(Points.of(35));
    }

    @Test
    void the_first_visit_of_the_pricing_page_is_worth_10_points_and_a_like_1() {
        visit("/pricing", 0);
        assertThat(assess(REACHABLE).scores().engagement()).hasToString("10.00");

        track("Social Liked", 0);
        assertThat(assess(REACHABLE).scores().engagement()).hasToString("11.00");
    }

    @Test
    void three_visits_of_the_pricing_page_count_in_a_week() {
        for (int i = 0; i < 5; i++) {
            visit("/pricing", 0);
        }

        assertThat(assess(REACHABLE).scores().engagement()).hasToString("30.00");
    }

    @Test
    void interest_halves_in_30_days() {
        visit("/pricing", 30);

        assertThat(assess(REACHABLE).scores().engagement()).hasToString("5.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Demo Requested",
                "Contact Requested",
                "Call Back Requested",
                "Pricing Discussion Requested",
                "Quote Requested",
                "Customer Referral Received"
            })
    void who_raises_a_hand_and_can_be_reached_is_an_mql_for_30_days(String event) {
        track(event, 29);

        assertThat(verdict(REACHABLE).stage()).isEqualTo(Stage.MQL);
        assertThat(verdict(Map.of("phone", new Text("+49 30 1"))).stage()).isEqualTo(Stage.MQL);
        assertThat(verdict(Map.of()).stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void a_hand_raised_30_days_ago_has_sunk() {
        track("Demo Requested", 30);

        assertThat(verdict(REACHABLE).stage()).isEqualTo(Stage.LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content Downloaded",
                "Webinar Registered",
                "Webinar Attended",
                "Newsletter Subscribed",
                "Form Submitted",
                "Product Added",
                "Trial Started",
                "Email Link Clicked",
                "Link Clicked",
                "Survey Completed",
                "Chat Started",
                "Social Liked",
                "Social Shared",
                "Signed Up",
                "Checkout Started"
            })
    void events_named_as_sdks_name_them_earn_points(String event) {
        track(event, 0);

        assertThat(assess(REACHABLE).scores().engagement().isPositive()).isTrue();
    }

    @Test
    void who_looks_for_a_job_loses_points() {
        visit("/careers/engineering", 0);

        assertThat(assess(REACHABLE).scores().engagement()).hasToString("-10.00");
    }

    @Test
    void the_right_person_in_the_right_company_stays_below_the_bar_without_interest() {
        Map<String, TraitValue> traits = traits("Chief Marketing Officer");
        traits.put("budget", new Text("yes"));
        traits.put("purchaseDate", new Text("2026-06-01"));

        assertThat(assess(traits).scores().fit())
                .isEqualTo(policy.limits().fit())
                .isLessThan(policy.mql().enter());
    }

    @Test
    void a_director_who_comes_to_a_webinar_and_reads_prices_the_day_after_is_an_mql() {
        track("Webinar Attended", 1);
        visit("/pricing", 0);

        assertThat(verdict(traits("Marketing Director")).stage()).isEqualTo(Stage.MQL);
        assertThat(verdict(REACHABLE).stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void a_busy_afternoon_is_not_an_mql() {
        track("Webinar Attended", 0);
        visit("/pricing", 0);

        Verdict verdict = verdict(traits("Marketing Director"));

        assertThat(verdict.stage()).isEqualTo(Stage.LEAD);
        assertThat(verdict.because()).isEqualTo("guard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"industry", "company.industry"})
    void competitors_are_disqualified(String trait) {
        track("Demo Requested", 0);

        assertThat(verdict(Map.of("email", new Text("a@b.example"), trait, new Text("competitor")))
                        .stage())
                .isEqualTo(Stage.DISQUALIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CTO", "VP Sales", "Head of Growth", "Vice President", "Managing Director", "Co-Founder"})
    void who_decides_earns_15_points(String title) {
        assertThat(assess(Map.of("title", new Text(title))).scores().fit()).isEqualTo(Points.of(15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Constructor", "Accountant", "MVP Developer"})
    void short_titles_are_not_found_inside_others(String title) {
        assertThat(assess(Map.of("title", new Text(title))).scores().fit()).isEqualTo(Points.ZERO);
    }

    @Test
    void names_of_rules_read_well_in_an_explanation() {
        assertThat(policy.engagement()).extracting(EngagementRule::name).allMatch(name -> name.matches("[a-z-]+"));
    }

    private static Map<String, TraitValue> traits(String title) {
        var traits = new HashMap<>(REACHABLE);
        traits.put("title", new Text(title));
        traits.put("company.employees", new Numeric(new BigDecimal(200)));
        traits.put("company.industry", new Text("Software"));
        return traits;
    }

    private void track(String event, int daysAgo) {
        add(SignalType.TRACK, event, null, daysAgo);
    }

    private void visit(String path, int daysAgo) {
        add(SignalType.PAGE, null, path, daysAgo);
    }

    private void add(SignalType type, @Nullable String name, @Nullable String path, int daysAgo) {
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        var signal = new Signal(
                new MessageId(UUID.randomUUID().toString()), type, name, path, null, null, at, at, new byte[0]);
        engagement = engagement.plus(compiled, compiled.matcher().match(signal), at);
    }

    private Assessment assess(Map<String, TraitValue> traits) {
        return Assessor.assess(policy, facts(traits), NOW);
    }

    private Verdict verdict(Map<String, TraitValue> traits) {
        return MqlDecision.decide(policy, facts(traits), assess(traits), Standing.fresh(NOW), NOW);
    }

    private Facts facts(Map<String, TraitValue> traits) {
        return new Facts(Traits.NONE.observe(traits, NOW), engagement);
    }
}
