package dev.entente.persistence;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.contracts.Answers;
import dev.entente.contracts.ChangesBuilder;
import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.CommitOutcome.Stored;
import dev.entente.persistence.connection.PostgresSettings;
import io.r2dbc.spi.R2dbcException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What only PostgreSQL makes hard. */
class R2dbcLeadStoreTest {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    private final TenantId tenant = Samples.tenant();

    @Test
    void stored_is_said_after_the_commit_not_after_the_statement() {
        STORES.execute("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                  $$ BEGIN RAISE EXCEPTION 'too late' USING ERRCODE = '23000'; END $$;
                CREATE CONSTRAINT TRIGGER poison AFTER INSERT ON outbox DEFERRABLE INITIALLY DEFERRED
                  FOR EACH ROW WHEN (NEW.destination = 'poison') EXECUTE FUNCTION refuse()""");
        var lead = Samples.newLead();
        var transition = Samples.transition(lead, new Actor.Policy());

        var outcome = commit(creating(lead).outbox(Samples.outboxMessage(transition, "poison")));

        Answers.failure(outcome, R2dbcException.class);
        assertThat(answer(STORES.all().leadStore().load(tenant, Set.of(), Set.of(lead.id()), Samples.BASIS))
                        .leads())
                .isEmpty();
    }

    @Test
    void what_cannot_be_stored_is_a_defect_and_leaves_nothing_behind() {
        var lead = Samples.newLead(Samples.email());
        var poisoned = creating(lead).signal(Samples.signal(lead, 0)).signal(Samples.signal(lead, 1, "a\0b"));

        Answers.failure(commit(poisoned), R2dbcException.class);

        assertThat(answer(commit(creating(lead).signal(Samples.signal(lead, 0)))))
                .isEqualTo(new Stored());
    }

    @Test
    void a_commit_that_waited_too_long_for_a_lock_is_tried_again() throws SQLException {
        var settings = PostgresSettings.DEFAULTS;
        var lead = Samples.newLead();
        assertThat(answer(commit(creating(lead)))).isEqualTo(new Stored());
        try (var stores = new PostgresStores(STORES.database().address(), settings);
                var other = STORES.database().connectAsOwner()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT FROM lead WHERE id = '%s' FOR UPDATE".formatted(lead.id()));
            var waiting =
                    stores.leadStore().commit(tenant, changes().lead(next(lead)).build());
            var longerThanALockIsWaitedFor = settings.deadline().multipliedBy(3).dividedBy(5);
            await().pollDelay(longerThanALockIsWaitedFor)
                    .until(() -> !waiting.toCompletableFuture().isDone());
            other.rollback();

            assertThat(answer(waiting)).isEqualTo(new Stored());
        }
    }

    @Test
    void a_whole_batch_of_many_leads_is_one_commit_and_one_load() {
        var builder = changes();
        var leads = Stream.generate(() -> Samples.newLead(Samples.email()))
                .limit(1_000)
                .toList();
        leads.forEach(lead -> {
            builder.lead(lead).signal(Samples.signal(lead, 0));
            lead.identities().forEach(identity -> builder.identity(identity, lead));
        });
        assertThat(answer(commit(builder))).isEqualTo(new Stored());

        var emails = leads.stream().flatMap(lead -> lead.identities().stream()).collect(Collectors.toSet());
        var loaded = answer(STORES.all().leadStore().load(tenant, emails, Set.of(), Samples.BASIS));

        assertThat(loaded.leads().values()).containsExactlyInAnyOrderElementsOf(leads);
    }

    private CompletionStage<CommitOutcome> commit(ChangesBuilder changes) {
        return STORES.all().leadStore().commit(tenant, changes.build());
    }
}
