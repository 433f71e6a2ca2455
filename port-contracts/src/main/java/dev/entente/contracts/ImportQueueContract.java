package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.creating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.ImportCounts;
import dev.entente.domain.imports.ImportState;
import dev.entente.domain.imports.ImportTask;
import dev.entente.domain.imports.RejectedRow;
import dev.entente.domain.imports.SourcePage;
import dev.entente.domain.imports.SourceRow;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.ImportQueue;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.profile.TraitValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ImportQueue} keeps to. */
public abstract class ImportQueueContract extends ImportSteps {

    private static final List<SourceRow> ROWS = List.of(
            new SourceRow.Values(
                    2,
                    Map.of(
                            "id", new TraitValue.Text("1\n\"é🦊"),
                            "n", new TraitValue.Numeric(new BigDecimal("12345678901234567890.25")),
                            "c", TraitValue.CLEARED,
                            "m", new TraitValue.Many(List.of(new TraitValue.Flag(true))),
                            "f", new TraitValue.Fields(Map.of("x", new TraitValue.Text(""))))),
            new SourceRow.Values(4, Map.of()),
            new SourceRow.Unreadable(new RejectedRow(5, null, "too_few_columns", "the header names 3")),
            new SourceRow.Unreadable(new RejectedRow(6, "mail", "invalid_text", "no UTF-8")));

    @Test
    void pages_come_back_as_they_were_one_after_the_other() {
        var first = new SourcePage(0, ROWS);
        var second = new SourcePage(1, List.of(new SourceRow.Values(7, Map.of())));
        Import begun = completed(first, second);
        assertThat(begun.state()).isEqualTo(ImportState.QUEUED);
        assertThat(begun.rows()).isEqualTo(5);

        ImportTask task = claimed(NOW);
        assertThat(task).isEqualTo(new ImportTask(tenant, begun.id(), task.token(), 1, MAPPING, "by", NOW, first));
        assertThat(find(begun.id()).state()).isEqualTo(ImportState.RUNNING);
        assertThat(claim(NOW)).as("leased").isEmpty();
        assertThat(commit(task, outcome(1, 2, 3))).isEqualTo(new CommitOutcome.Stored());

        ImportTask next = claimed(NOW);
        assertThat(next.page()).isEqualTo(second);
        commit(next, outcome(10, 20, 30));
        assertThat(claim(NOW)).isEmpty();
        Import done = find(begun.id());
        assertThat(done.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(11, 22, 33, 0));
        assertThat(done.startedAt()).isEqualTo(NOW);
        assertThat(done.endedAt()).isEqualTo(NOW);
        assertThat(done.failure()).isNull();
    }

    @Test
    void a_decision_and_its_counts_are_written_together_or_not_at_all() {
        var lead = Samples.newLead(Samples.email());
        completed(page(0));
        ImportTask task = claimed(NOW);
        session().store(creating(lead));

        var stale = answer(queue().commit(task, creating(lead).build(), rejecting(2), NOW));
        assertThat(stale).isEqualTo(new CommitOutcome.Stale());
        assertThat(find(task.id()).counts().read()).isZero();
        assertThat(rejected(task.id())).isEmpty();

        var other = Samples.newLead(Samples.email());
        assertThat(answer(queue().commit(task, creating(other).build(), rejecting(2), NOW)))
                .isEqualTo(new CommitOutcome.Stored());
        assertThat(find(task.id()).counts()).isEqualTo(new ImportCounts(0, 0, 0, 1));
        assertThat(rejected(task.id())).extracting(RejectedRow::line).containsExactly(2L);
        assertThat(session().load(other.id())).isEqualTo(other);
    }

    @Test
    void a_page_counts_once_whoever_commits_it_again() {
        completed(page(0), page(1));
        ImportTask task = claimed(NOW);
        commit(task, outcome(1, 0, 0));

        assertThat(commit(task, outcome(1, 0, 0))).isEqualTo(new CommitOutcome.Stale());
        assertThat(find(task.id()).counts().read()).isEqualTo(1);
        commit(claimed(NOW), outcome(1, 0, 0));
    }

    @Test
    void a_lease_that_ran_out_is_claimed_again_and_the_late_one_writes_nothing() {
        completed(page(0));
        ImportTask late = claimed(NOW);
        assertThat(claim(LEASE_END.minusMillis(1))).isEmpty();

        ImportTask taken = claimed(LEASE_END);
        assertThat(taken.attempt()).isEqualTo(2);
        assertThat(taken.page()).isEqualTo(late.page());
        var lead = Samples.newLead();
        assertThat(answer(queue().commit(late, creating(lead).build(), outcome(1, 0, 0), NOW)))
                .isEqualTo(new CommitOutcome.Stale());
        assertThat(answer(queue().fail(late, "why", NOW))).isFalse();
        assertThat(session().load(List.of(), List.of(lead.id())).leads()).isEmpty();
        assertThat(commit(taken, outcome(1, 0, 0))).isEqualTo(new CommitOutcome.Stored());
    }

    @Test
    void a_lease_from_before_the_clock_was_set_back_binds_nobody() {
        completed(page(0));
        claimed(NOW.plus(Duration.ofDays(1)));

        assertThat(claimed(NOW).attempt()).isEqualTo(2);
    }

    @Test
    void imports_take_turns() {
        UUID one = completed(page(0), page(1)).id();
        UUID other = completed(page(0), page(1)).id();
        var turns = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            ImportTask task = claimed(NOW.plusSeconds(i + 1));
            turns.add(task.id());
            commit(task, outcome(1, 0, 0));
        }
        assertThat(turns).containsExactlyInAnyOrder(one, one, other, other);
        assertThat(turns.subList(0, 2)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void one_that_is_given_up_keeps_what_it_has() {
        completed(page(0), page(1));
        commit(claimed(NOW), outcome(1, 0, 0));
        ImportTask task = claimed(NOW);
        assertThat(answer(queue().fail(task, "why", NOW))).isTrue();

        assertThat(claim(LEASE_END)).isEmpty();
        Import failed = find(task.id());
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.failure()).isEqualTo("why");
        assertThat(failed.endedAt()).isEqualTo(NOW);
        assertThat(failed.counts().read()).isEqualTo(1);
    }

    private List<RejectedRow> rejected(UUID id) {
        return answer(imports().rejectedRows(tenant, id, PageRequest.first(10))).items();
    }
}
