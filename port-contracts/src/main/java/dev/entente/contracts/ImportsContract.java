package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.ImportCounts;
import dev.entente.domain.imports.ImportMapping;
import dev.entente.domain.imports.ImportState;
import dev.entente.domain.imports.ImportTask;
import dev.entente.domain.imports.PageOutcome;
import dev.entente.domain.imports.RejectedRow;
import dev.entente.domain.imports.SourcePage;
import dev.entente.domain.imports.SourceRow;
import dev.entente.domain.imports.Upload;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.ImportQueue;
import dev.entente.domain.port.ImportUploads;
import dev.entente.domain.port.Imports;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.TraitValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link ImportUploads}, {@link ImportQueue} and {@link Imports} keep to, together. No test leaves anything to do.
 */
public abstract class ImportsContract {

    private static final Instant NOW = Samples.NOON;
    private static final Instant LEASE_END = NOW.plusSeconds(30);
    private static final ImportMapping MAPPING = new ImportMapping(
            Map.of(IdentityKind.EMAIL, "mail", IdentityKind.USER_ID, "id"),
            Map.of("title", "job \"x\"", "company.size", "staff"),
            "origin",
            null,
            "stage");
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

    private final TenantId tenant = Samples.tenant();

    protected abstract ImportUploads uploads();

    protected abstract ImportQueue queue();

    protected abstract Imports imports();

    protected abstract LeadStore store();

    @BeforeEach
    void nothing_is_left_to_do() {
        assertThat(claim(NOW)).isEmpty();
        answer(queue().discardAbandoned(Instant.now().plusSeconds(60)));
    }

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
    void without_rows_an_import_is_completed_at_once() {
        Import begun = completed();
        assertThat(begun.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(find(begun.id())).isEqualTo(begun);
        assertThat(begun.endedAt()).isNotNull();
    }

    @Test
    void a_decision_and_its_counts_are_written_together_or_not_at_all() {
        var lead = Samples.newLead(Samples.email());
        completed(page(0));
        ImportTask task = claimed(NOW);
        answer(store().commit(tenant, creating(lead).build()));

        var stale = answer(queue().commit(task, creating(lead).build(), rejecting(2), NOW));
        assertThat(stale).isEqualTo(new CommitOutcome.Stale());
        assertThat(find(task.id()).counts().read()).isZero();
        assertThat(rejected(task.id())).isEmpty();

        var other = Samples.newLead(Samples.email());
        assertThat(answer(queue().commit(task, creating(other).build(), rejecting(2), NOW)))
                .isEqualTo(new CommitOutcome.Stored());
        assertThat(find(task.id()).counts()).isEqualTo(new ImportCounts(0, 0, 0, 1));
        assertThat(rejected(task.id())).extracting(RejectedRow::line).containsExactly(2L);
        assertThat(new LeadSession(store(), tenant).load(other.id())).isEqualTo(other);
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
        assertThat(new LeadSession(store(), tenant)
                        .load(List.of(), List.of(lead.id()))
                        .leads())
                .isEmpty();
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

    @Test
    void equal_content_is_as_of_when_it_came_first() {
        complete("same-" + tenant, NOW, page(0));
        commit(claimed(NOW), outcome(1, 0, 0));
        complete("same-" + tenant, NOW.plusSeconds(60), page(0));
        ImportTask again = claimed(NOW.plusSeconds(60));
        assertThat(again.observedAt()).isEqualTo(NOW);
        commit(again, outcome(0, 0, 1));
        complete("another-" + tenant, NOW.plusSeconds(60), page(0));
        ImportTask another = claimed(NOW.plusSeconds(60));
        assertThat(another.observedAt()).isEqualTo(NOW.plusSeconds(60));
        commit(another, outcome(1, 0, 0));
    }

    @Test
    void an_upload_that_was_discarded_is_gone_and_a_completed_one_stays() {
        UUID cut = UUID.randomUUID();
        answer(uploads().append(tenant, cut, page(0)));
        answer(uploads().discard(tenant, cut));
        answer(uploads().discard(tenant, UUID.randomUUID()));
        assertThat(answer(imports().find(tenant, cut))).isEmpty();
        UUID whole = completed(page(0)).id();
        answer(uploads().discard(tenant, whole));
        assertThat(answer(queue().discardAbandoned(Instant.now().plusSeconds(60))))
                .isZero();
        commit(claimed(NOW), outcome(1, 0, 0));
    }

    @Test
    void uploads_that_nobody_goes_on_with_are_found_and_forgotten() {
        UUID cut = UUID.randomUUID();
        answer(uploads().append(tenant, cut, page(0)));
        answer(uploads().append(tenant, cut, page(0)));
        answer(uploads().append(tenant, cut, page(1)));
        assertThat(answer(queue().discardAbandoned(NOW.minusSeconds(3600)))).isZero();
        assertThat(answer(queue().discardAbandoned(Instant.now().plusSeconds(60))))
                .isEqualTo(2);
    }

    @Test
    void lists_come_in_pages_and_tenants_do_not_see_each_other() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(complete("list-" + i, NOW.plusSeconds(i / 2)).id());
        }
        assertThat(Pages.all(2, request -> imports().list(tenant, request)))
                .extracting(Import::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        Pages.refuseForeignCursors(
                request -> imports().list(tenant, request), request -> imports().list(Samples.tenant(), request));

        UUID id = completed(page(0)).id();
        commit(claimed(NOW), rejecting(9, 3, 100, 4));
        assertThat(Pages.all(2, request -> imports().rejectedRows(tenant, id, request)))
                .extracting(RejectedRow::line)
                .containsExactly(3L, 4L, 9L, 100L);
        Pages.refuseForeignCursors(
                request -> imports().rejectedRows(tenant, id, request),
                request -> imports().rejectedRows(tenant, ids.getFirst(), request));
        TenantId neighbour = Samples.tenant();
        assertThat(answer(imports().find(neighbour, id))).isEmpty();
        assertThat(answer(imports().list(neighbour, PageRequest.first(1))).items())
                .isEmpty();
        assertThat(answer(imports().rejectedRows(neighbour, id, PageRequest.first(1)))
                        .items())
                .isEmpty();
    }

    private Import completed(SourcePage... pages) {
        return complete(UUID.randomUUID().toString(), NOW, pages);
    }

    private Import complete(String digest, Instant beganAt, SourcePage... pages) {
        UUID id = UUID.randomUUID();
        long rows = 0;
        for (SourcePage page : pages) {
            answer(uploads().append(tenant, id, page));
            rows += page.rows().size();
        }
        return answer(uploads()
                .complete(tenant, new Upload(id, MAPPING, digest, "by", pages.length, rows, beganAt, beganAt)));
    }

    private static SourcePage page(int number) {
        return new SourcePage(number, List.of(new SourceRow.Values(number + 2, Map.of())));
    }

    private Optional<ImportTask> claim(Instant now) {
        return answer(queue().claim(now, now.isBefore(LEASE_END) ? LEASE_END : now.plusSeconds(30)));
    }

    private ImportTask claimed(Instant now) {
        return claim(now).orElseThrow();
    }

    private CommitOutcome commit(ImportTask task, PageOutcome outcome) {
        return answer(queue().commit(task, changes().build(), outcome, NOW));
    }

    private static PageOutcome outcome(int created, int updated, int unchanged) {
        return new PageOutcome(new ImportCounts(created, updated, unchanged, 0), List.of());
    }

    private static PageOutcome rejecting(long... lines) {
        List<RejectedRow> rows = Arrays.stream(lines)
                .mapToObj(line -> new RejectedRow(line, line % 2 == 0 ? "mail" : null, "bad", "reason"))
                .toList();
        return new PageOutcome(new ImportCounts(0, 0, 0, rows.size()), rows);
    }

    private Import find(UUID id) {
        return answer(imports().find(tenant, id)).orElseThrow();
    }

    private List<RejectedRow> rejected(UUID id) {
        return answer(imports().rejectedRows(tenant, id, PageRequest.first(10))).items();
    }
}
