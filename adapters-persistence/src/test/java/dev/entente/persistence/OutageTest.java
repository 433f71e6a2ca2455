package dev.entente.persistence;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.contracts.ChangesBuilder;
import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.CommitOutcome.Known;
import dev.entente.domain.port.CommitOutcome.Stored;
import dev.entente.domain.port.PortFailure.Unavailable;
import dev.entente.domain.profile.TraitValue;
import dev.entente.persistence.connection.PostgresAddress;
import dev.entente.persistence.connection.PostgresSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database goes away in every way it can, and comes back. */
class OutageTest {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);

    /** Five seconds are promised; a machine that builds beside it gets more. */
    private static final Duration HEALTHY_WITHIN = Duration.ofSeconds(15);

    private static final int MORE_THAN_CONNECTIONS = 30;

    private final TenantId tenant = Samples.tenant();
    private final PostgresAddress direct = DATABASE.address();
    private final FaultyWire wire = new FaultyWire(direct.host(), direct.port());
    private final PostgresStores stores = new PostgresStores(
            new PostgresAddress(
                    "localhost", wire.port(), direct.database(), direct.user(), direct.password(), direct.options()),
            PostgresSettings.DEFAULTS.withDeadline(DEADLINE));

    @BeforeEach
    void everythingWorks() {
        untilHealthy();
    }

    @AfterEach
    void close() throws IOException {
        stores.close();
        wire.close();
    }

    @Test
    void a_frozen_database_is_unavailable_in_time_and_healthy_soon_after_it_thaws() {
        wire.freeze();

        everybodyIsToldItIsUnavailable();

        wire.repair();
        untilHealthy();
    }

    @Test
    void a_database_that_stays_frozen_costs_no_connection_for_good() {
        wire.freeze();
        everybodyIsToldItIsUnavailable();
        everybodyIsToldItIsUnavailable();
        everybodyIsToldItIsUnavailable();

        wire.repair();
        untilHealthy();
    }

    @Test
    void big_commits_stuck_on_a_dead_wire_cost_no_connection_for_good() {
        wire.strand();
        var stuck = Stream.generate(() -> commit(big()))
                .limit(MORE_THAN_CONNECTIONS)
                .toList();
        isUnavailable(stuck.getFirst());

        untilHealthy();
    }

    @Test
    void a_database_that_refuses_is_unavailable_in_time() {
        wire.refuse();

        everybodyIsToldItIsUnavailable();

        wire.repair();
        untilHealthy();
    }

    @Test
    void connections_that_were_cut_are_replaced() {
        wire.cut();

        untilHealthy();
    }

    @Test
    void a_commit_whose_answer_was_lost_counts_once_when_it_is_sent_again() {
        var lead = Samples.newLead();
        var changes = creating(lead).signal(Samples.signal(lead, 0, "sent twice"));
        wire.loseAnswers();
        isUnavailable(commit(changes));
        wire.cut();
        wire.repair();
        untilHealthy();

        assertThat(answer(commit(changes))).isInstanceOf(Known.class);
        assertThat(answer(commit(changes().lead(next(lead))))).isEqualTo(new Stored());
    }

    /** More than the buffers on the way hold. */
    private static ChangesBuilder big() {
        var lead = Samples.newLead();
        var trait = new TraitValue.Text("x".repeat(100_000));
        var changes = creating(lead);
        IntStream.range(0, 100).forEach(i -> changes.trait(Samples.trait(lead, "trait " + i, trait)));
        return changes;
    }

    private void everybodyIsToldItIsUnavailable() {
        var waiting = IntStream.range(0, MORE_THAN_CONNECTIONS)
                .boxed()
                .flatMap(_ -> Stream.of(
                        commit(creating(Samples.newLead())),
                        stores.leadStore().load(tenant, Set.of(), Set.of(Samples.leadId()), Samples.BASIS),
                        stores.policyStore().active(tenant)))
                .toList();
        waiting.forEach(OutageTest::isUnavailable);
    }

    private void untilHealthy() {
        await().atMost(HEALTHY_WITHIN)
                .ignoreExceptionsMatching(failure -> failure instanceof AssertionError)
                .untilAsserted(this::everybodyIsServed);
    }

    private void everybodyIsServed() {
        var waiting = IntStream.range(0, MORE_THAN_CONNECTIONS)
                .mapToObj(_ -> List.of(
                        commit(creating(Samples.newLead())).thenApply(outcome -> outcome.equals(new Stored())),
                        stores.policyStore().active(tenant).thenApply(policy -> policy.isEmpty())))
                .flatMap(List::stream)
                .toList();
        assertThat(waiting).allSatisfy(answer -> assertThat(answer(answer)).isTrue());
    }

    private CompletionStage<CommitOutcome> commit(ChangesBuilder changes) {
        return stores.leadStore().commit(tenant, changes.build());
    }

    private static void isUnavailable(CompletionStage<?> stage) {
        assertThat(stage)
                .failsWithin(ANSWERED_WITHIN)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(Unavailable.class);
    }
}
