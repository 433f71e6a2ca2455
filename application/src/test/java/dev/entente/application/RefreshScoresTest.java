package dev.entente.application;

import static dev.entente.application.Messages.NOON;
import static dev.entente.application.Messages.demoRequest;
import static dev.entente.application.Messages.identify;
import static dev.entente.application.Messages.pricingVisit;
import static dev.entente.application.Messages.user;
import static dev.entente.application.TestPolicy.TENANT;
import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Message;
import dev.entente.domain.lead.ScorePage;
import dev.entente.domain.port.StoredScores;
import dev.entente.domain.port.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visit is one point, and half a point after 30 days. */
class RefreshScoresTest {

    private static final TenantId OTHER = new TenantId(2);
    private static final Instant MIDNIGHT = Instant.parse("2026-03-03T00:00:00Z");
    private static final Instant HALVED = NOON.plus(Duration.ofDays(30));

    private final InMemoryLeadStore store = new InMemoryLeadStore(Runnable::run);
    private final InMemoryStoredScores scores = new InMemoryStoredScores(store);
    private final Decisions decisions = TestPolicy.decisions();
    private final RefreshScores refresh = refreshing(scores);
    private final List<Duration> rests = new ArrayList<>();
    private Instant now = NOON;

    @Test
    void scores_are_brought_to_the_day_after_its_midnight_and_leads_stay_the_same() {
        receive(TENANT, pricingVisit("1", user("ada")));

        now = MIDNIGHT.minusMillis(1);
        refreshAll();
        assertThat(onlyLead(TENANT).scored().at()).isEqualTo(NOON);
        now = HALVED;
        refreshAll();

        Lead lead = onlyLead(TENANT);
        assertThat(lead.scored().scores().score()).hasToString("0.50");
        assertThat(lead.scored().at()).isEqualTo(HALVED);
        assertThat(lead.version()).isEqualTo(1);
        assertThat(lead.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void each_day_has_one_run_and_a_finished_one_is_not_asked_for_again() {
        receive(TENANT, pricingVisit("1", user("ada")));
        var days = new ArrayList<LocalDate>();
        RefreshScores counted = refreshing(new Watched(scores, days::add, () -> {}));
        now = MIDNIGHT;

        assertThat(answer(counted.refreshPage())).isPositive();
        assertThat(answer(counted.refreshPage())).isZero();
        assertThat(answer(counted.refreshPage())).isZero();
        now = MIDNIGHT.plus(Duration.ofDays(1));
        assertThat(answer(counted.refreshPage())).isPositive();

        assertThat(days).extracting(LocalDate::getDayOfMonth).containsExactly(3, 3, 4);
    }

    @Test
    void tenants_take_turns_until_nobody_has_a_page_left() {
        receive(TENANT, pricingVisit("1", user("ada")));
        receive(OTHER, pricingVisit("1", user("ada")));

        now = HALVED;
        refreshAll();

        assertThat(onlyLead(TENANT).scored().at()).isEqualTo(HALVED);
        assertThat(onlyLead(OTHER).scored().at()).isEqualTo(HALVED);
    }

    @Test
    void every_lead_of_many_pages_is_refreshed() {
        int many = 2 * RefreshScores.PAGE + 1;
        receive(
                TENANT,
                IntStream.range(0, many)
                        .mapToObj(i -> pricingVisit("m" + i, user("u" + i)))
                        .toArray(Message[]::new));

        now = HALVED;
        refreshAll();

        assertThat(store.leads(TENANT))
                .hasSize(many)
                .extracting(lead -> lead.scored().at())
                .containsOnly(HALVED);
    }

    @Test
    void whose_verdict_is_due_is_left_to_those_who_decide() {
        receive(TENANT, identify("1", user("ada"), "ada@example.org"), demoRequest("2", user("ada")));
        Lead before = onlyLead(TENANT);

        now = HALVED;
        refreshAll();

        assertThat(before.scored().nextChangeAt()).isBefore(HALVED);
        assertThat(onlyLead(TENANT)).isEqualTo(before);
    }

    @Test
    void where_nothing_is_left_to_fade_nothing_is_stored() {
        receive(TENANT, identify("1", user("ada"), "ada@example.org"));
        Lead before = onlyLead(TENANT);

        now = HALVED;
        refreshAll();

        assertThat(onlyLead(TENANT)).isEqualTo(before);
    }

    @Test
    void the_last_point_that_fades_is_stored_and_then_nothing_more() {
        receive(TENANT, pricingVisit("1", user("ada")));

        now = NOON.plus(Duration.ofDays(181));
        refreshAll();
        Lead faded = onlyLead(TENANT);
        now = NOON.plus(Duration.ofDays(182));
        refreshAll();

        assertThat(faded.scored().scores().score()).hasToString("0.00");
        assertThat(onlyLead(TENANT)).isEqualTo(faded);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "40, 40", "2000, 2000", "2001, 2000", "86400000, 2000", "-86400000, 2000"})
    void after_a_page_it_rests_as_long_as_that_took_within_reason(long tookMillis, long restMillis) {
        receive(TENANT, pricingVisit("1", user("ada")));
        now = MIDNIGHT;
        var slow = new Watched(scores, _ -> {}, () -> now = MIDNIGHT.plusMillis(tookMillis));

        assertThat(answer(refreshing(slow).refreshPage())).isPositive();

        assertThat(rests).containsExactly(Duration.ofMillis(restMillis));
        assertThat(onlyLead(TENANT).scored().at()).isEqualTo(MIDNIGHT);
    }

    @Test
    void a_tenant_that_cannot_be_refreshed_keeps_no_other_from_it() {
        receive(TENANT, pricingVisit("1", user("ada")));
        receive(OTHER, pricingVisit("1", user("ada")));
        now = MIDNIGHT;
        Consumer<LocalDate> fault = _ -> {
            throw new IllegalArgumentException("a fault of the test's own");
        };
        RefreshScores failing = refreshing(new Watched(scores, fault, () -> {}));

        assertThat(answer(failing.refreshPage())).isPositive();
        failure(failing.refreshPage(), IllegalArgumentException.class);

        assertThat(onlyLead(OTHER).scored().at()).isEqualTo(MIDNIGHT);
    }

    /** Tells of each call before it is made. */
    private record Watched(StoredScores scores, Consumer<LocalDate> claimed, Runnable read) implements StoredScores {
        @Override
        public CompletionStage<Claim> claim(
                TenantId tenant, int policyVersion, LocalDate day, int size, Duration lease) {
            if (tenant.equals(TENANT)) {
                claimed.accept(day);
            }
            return scores.claim(tenant, policyVersion, day, size, lease);
        }

        @Override
        public CompletionStage<List<Lead>> leads(TenantId tenant, ScorePage page, Instant before) {
            read.run();
            return scores.leads(tenant, page, before);
        }

        @Override
        public CompletionStage<Boolean> finish(TenantId tenant, ScorePage page, List<Lead> rescored) {
            return scores.finish(tenant, page, rescored);
        }
    }

    private record Two() implements Tenants {
        @Override
        public CompletionStage<List<TenantId>> ids() {
            return CompletableFuture.completedStage(List.of(TENANT, OTHER));
        }

        @Override
        public CompletionStage<Boolean> found(Founding founding) {
            return CompletableFuture.completedStage(false);
        }
    }

    private RefreshScores refreshing(StoredScores on) {
        return new RefreshScores(on, new Two(), decisions, () -> now, Runnable::run, this::rest);
    }

    private Executor rest(Duration pause) {
        rests.add(pause);
        return Runnable::run;
    }

    private void receive(TenantId tenant, Message... messages) {
        answer(new ReceiveSignals(store, decisions, List.of(Runnable::run)).receive(tenant, List.of(messages)));
    }

    private void refreshAll() {
        int more;
        do {
            more = answer(refresh.refreshPage());
        } while (more > 0);
    }

    private Lead onlyLead(TenantId tenant) {
        assertThat(store.leads(tenant)).hasSize(1);
        return store.leads(tenant).getFirst();
    }
}
