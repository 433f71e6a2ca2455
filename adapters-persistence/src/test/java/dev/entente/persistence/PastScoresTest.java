package dev.entente.persistence;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.creating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.policy.PolicyBasis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Version 1 was retired, 2 is in force, 3 is previewed, and the preview of 4 was given up; leads have scores of all.
 */
class PastScoresTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final int ALL = 100;

    private final Instant now = Instant.now();

    @AutoClose
    private final TestStores stores = new TestStores();

    private final TenantId tenant = Samples.tenant();
    private final Lead[] leads = Stream.generate(Samples::newLead).limit(3).toArray(Lead[]::new);

    @BeforeEach
    void there_are_scores_of_four_versions() {
        stores.found(tenant);
        answer(stores.all().leadStore().commit(tenant, creating(leads).build()));
        Instant ended = now.minus(TWO_HOURS);
        stores.execute("""
                BEGIN;
                INSERT INTO policy (tenant_id, version, state, text, created_at, published_at) VALUES
                  (%1$d, 2, 'published', '', now(), now()), (%1$d, 3, 'draft', '', now(), NULL), (%1$d, 4, 'draft', '', now(), NULL);
                UPDATE policy SET state = 'retired', retired_at = '%2$s' WHERE tenant_id = %1$d AND version = 1;
                INSERT INTO rescore (tenant_id, policy_version, run, revision, state, round, final, leads, done, pages, cut_to,
                  all_cut, started_at, ended_at)
                SELECT %1$d, v, 1, 0, 'COMPLETED', 1, false, 3, 3, 1, gen_random_uuid(), true, '%2$s', '%2$s'
                FROM generate_series(2, 4) AS v;
                UPDATE tenant SET active_policy = 2, candidate_policy = 3, candidate_run = 1 WHERE id = %1$d;
                INSERT INTO lead_score (tenant_id, lead_id, policy_version, lead_version, state, fit, engagement, scored_at, run)
                SELECT tenant_id, lead_id, v, lead_version, state, fit, engagement, scored_at, 1
                FROM lead_score CROSS JOIN generate_series(2, 4) AS v WHERE tenant_id = %1$d;
                COMMIT""".formatted(tenant.value(), ended));
    }

    @Test
    void what_is_neither_in_force_nor_previewed_is_forgotten() {
        assertThat(forget(now, ALL)).isEqualTo(6);

        assertThat(versions()).containsExactly("2 3", "3 3");
        var basis = new PolicyBasis(2, new PolicyBasis.Candidate(3, 1));
        var loaded = answer(stores.all().leadStore().load(tenant, Set.of(), Set.of(leads[0].id()), basis));
        assertThat(loaded.leads()).containsKey(leads[0].id());
        assertThat(loaded.candidates()).containsKey(leads[0].id());
    }

    @Test
    void what_has_ended_since_is_kept() {
        assertThat(forget(now.minus(TWO_HOURS).minusSeconds(1), ALL)).isZero();

        assertThat(versions()).hasSize(4);
    }

    @Test
    void what_ended_within_an_hour_is_kept_whatever_is_asked_for() {
        String soon = now.minus(Duration.ofMinutes(59)).toString();
        stores.execute("UPDATE rescore SET ended_at = '" + soon + "' WHERE policy_version = 4");

        assertThat(forget(now.plus(TWO_HOURS), ALL)).isEqualTo(3);

        assertThat(versions()).containsExactly("2 3", "3 3", "4 3");
    }

    @Test
    void leads_are_looked_at_in_portions_and_then_from_the_beginning_again() {
        assertThat(Stream.generate(() -> forget(now, 2)).limit(3)).containsExactly(4L, 2L, 0L);

        stores.execute("""
                INSERT INTO lead_score (tenant_id, lead_id, policy_version, lead_version, state, fit, engagement, scored_at)
                SELECT tenant_id, lead_id, 4, lead_version, state, fit, engagement, scored_at FROM lead_score
                WHERE policy_version = 2""");
        assertThat(Stream.generate(() -> forget(now, 2))
                        .limit(3)
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(3);
        assertThat(versions()).containsExactly("2 3", "3 3");
    }

    @Test
    void tenants_take_turns() {
        stores.found(new TenantId(tenant.value() + 1_000));

        assertThat(forget(now, ALL) + forget(now, ALL)).isEqualTo(6);
        assertThat(versions()).hasSize(2);
    }

    private long forget(Instant before, int portion) {
        return answer(stores.all().pastScores().forget(before, portion));
    }

    /** Each with how many scores are of it. */
    private List<String> versions() {
        return stores.query(
                "SELECT policy_version || ' ' || count(*) FROM lead_score GROUP BY policy_version ORDER BY 1");
    }
}
