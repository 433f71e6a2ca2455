package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.ImportCounts;
import dev.entente.domain.imports.ImportMapping;
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
import dev.entente.domain.profile.IdentityKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Steps that both contracts of imports take. No test leaves anything to do. */
abstract class ImportSteps {

    static final Instant NOW = Samples.NOON;
    static final Instant LEASE_END = NOW.plusSeconds(30);
    static final ImportMapping MAPPING = new ImportMapping(
            Map.of(IdentityKind.EMAIL, "mail", IdentityKind.USER_ID, "id"),
            Map.of("title", "job \"x\"", "company.size", "staff"),
            "origin",
            null,
            "stage");

    final TenantId tenant = Samples.tenant();

    protected abstract ImportStores stores();

    @BeforeEach
    void nothing_is_left_to_do() {
        assertThat(claim(NOW)).isEmpty();
        answer(queue().discardAbandoned(Instant.now().plusSeconds(60)));
    }

    ImportUploads uploads() {
        return stores().uploads();
    }

    ImportQueue queue() {
        return stores().queue();
    }

    Imports imports() {
        return stores().imports();
    }

    LeadSession session() {
        return new LeadSession(stores().leads(), tenant);
    }

    Import completed(SourcePage... pages) {
        return complete(UUID.randomUUID().toString(), NOW, pages);
    }

    Import complete(String digest, Instant beganAt, SourcePage... pages) {
        UUID id = UUID.randomUUID();
        long rows = 0;
        for (SourcePage page : pages) {
            answer(uploads().append(tenant, id, page));
            rows += page.rows().size();
        }
        return answer(uploads()
                .complete(tenant, new Upload(id, MAPPING, digest, "by", pages.length, rows, beganAt, beganAt)));
    }

    static SourcePage page(int number) {
        return new SourcePage(number, List.of(new SourceRow.Values(number + 2, Map.of())));
    }

    Optional<ImportTask> claim(Instant now) {
        return answer(queue().claim(now, now.isBefore(LEASE_END) ? LEASE_END : now.plusSeconds(30)));
    }

    ImportTask claimed(Instant now) {
        return claim(now).orElseThrow();
    }

    CommitOutcome commit(ImportTask task, PageOutcome outcome) {
        return answer(queue().commit(task, changes().build(), outcome, NOW));
    }

    static PageOutcome outcome(int created, int updated, int unchanged) {
        return new PageOutcome(new ImportCounts(created, updated, unchanged, 0), List.of());
    }

    static PageOutcome rejecting(long... lines) {
        List<RejectedRow> rows = Arrays.stream(lines)
                .mapToObj(line -> new RejectedRow(line, line % 2 == 0 ? "mail" : null, "bad", "reason"))
                .toList();
        return new PageOutcome(new ImportCounts(0, 0, 0, rows.size()), rows);
    }

    Import find(UUID id) {
        return answer(imports().find(tenant, id)).orElseThrow();
    }
}
