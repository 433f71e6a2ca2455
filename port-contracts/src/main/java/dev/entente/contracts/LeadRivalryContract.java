package dev.entente.contracts;

import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.CommitOutcome.Known;
import dev.entente.domain.port.CommitOutcome.Stale;
import dev.entente.domain.port.CommitOutcome.Stored;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.signal.MessageId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link LeadStore} keeps to when many want the same, and when callers go away. */
public abstract class LeadRivalryContract {

    private static final int RIVALS = 50;
    private static final int CANCELS = 500;

    private final TenantId tenant = Samples.tenant();

    protected abstract LeadStore store();

    @Test
    void of_commits_on_one_version_exactly_one_is_stored() {
        var lead = session().stored(Samples.newLead());

        var outcomes = race(_ -> changes().lead(next(lead)).signal(Samples.signal(next(lead), 0)));

        assertThat(outcomes).containsOnlyOnce(new Stored());
        assertThat(outcomes).filteredOn(new Stale()::equals).hasSize(RIVALS - 1);
    }

    @Test
    void of_commits_with_one_message_exactly_one_is_stored() {
        var message = new MessageId("sent by all of them");

        var outcomes = race(_ -> {
            var lead = Samples.newLead();
            return creating(lead).signal(Samples.signal(lead, 0, message.value()));
        });

        assertThat(outcomes).containsOnlyOnce(new Stored());
        assertThat(outcomes).filteredOn(new Known(Set.of(message))::equals).hasSize(RIVALS - 1);
    }

    @Test
    void of_new_leads_with_one_identity_exactly_one_is_stored() {
        var email = Samples.email();

        var outcomes = race(_ -> creating(Samples.newLead(email)));

        assertThat(outcomes).containsOnlyOnce(new Stored());
        assertThat(outcomes).filteredOn(new Stale()::equals).hasSize(RIVALS - 1);
    }

    @Test
    void commits_that_are_tried_again_all_count() {
        var lead = session().stored(Samples.newLead());

        together(RIVALS, _ -> session().untilStored(List.of(lead.id())));

        assertThat(session().load(lead.id()).version()).isEqualTo(1 + RIVALS);
    }

    @Test
    void commits_that_share_leads_do_not_block_each_other() {
        var ids = Stream.generate(Samples::newLead)
                .limit(5)
                .map(session()::stored)
                .map(Lead::id)
                .toList();

        together(2 * ids.size(), i -> session().untilStored(List.of(ids.get(i % 5), ids.get((i + i / 5 + 1) % 5))));

        long versions =
                ids.stream().mapToLong(id -> session().load(id).version()).sum();
        assertThat(versions).isEqualTo(ids.size() + 2L * 2 * ids.size());
    }

    @Test
    void what_a_cancelled_caller_wanted_is_written_whole_or_not_at_all() {
        var random = new Random(7);
        var leads = Stream.generate(() -> Samples.newLead(Samples.email()))
                .limit(CANCELS)
                .toList();
        leads.forEach(lead -> {
            var commit = session().committing(creating(lead).signal(Samples.signal(lead, 0)));
            var load = store().load(tenant, lead.identities(), Set.of(), Samples.BASIS);
            cancelAfter(random.nextInt(3_000), commit, load);
        });

        assertThat(leads).allSatisfy(lead -> {
            assertThat(session().commit(creating(lead))).isIn(new Stored(), new Stale());
            assertThat(session().load(lead.identities(), Set.of()).leads()).isEqualTo(Map.of(lead.id(), lead));
        });
    }

    private static void cancelAfter(int micros, CompletionStage<?>... stages) {
        CompletableFuture.delayedExecutor(micros, TimeUnit.MICROSECONDS).execute(() -> {
            for (var stage : stages) {
                stage.toCompletableFuture().cancel(true);
            }
        });
    }

    private List<CommitOutcome> race(IntFunction<ChangesBuilder> rival) {
        return together(RIVALS, i -> session().committing(rival.apply(i)));
    }

    private static <T> List<T> together(int many, IntFunction<CompletionStage<T>> task) {
        var stages = IntStream.range(0, many).mapToObj(task).toList();
        return stages.stream().map(Answers::answer).toList();
    }

    private LeadSession session() {
        return new LeadSession(store(), tenant);
    }
}
