package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.ImportState;
import dev.entente.domain.imports.ImportTask;
import dev.entente.domain.imports.RejectedRow;
import dev.entente.domain.port.ImportQueue;
import dev.entente.domain.port.ImportUploads;
import dev.entente.domain.port.Imports;
import dev.entente.domain.port.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link ImportUploads} and {@link Imports} keep to, together with the {@link ImportQueue} that works on them. */
public abstract class ImportsContract extends ImportSteps {

    @Test
    void without_rows_an_import_is_completed_at_once() {
        Import begun = completed();
        assertThat(begun.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(find(begun.id())).isEqualTo(begun);
        assertThat(begun.endedAt()).isNotNull();
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
}
