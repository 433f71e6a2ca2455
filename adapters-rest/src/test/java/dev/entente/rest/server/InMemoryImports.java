package dev.entente.rest.server;

import dev.entente.domain.TenantId;
import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.ImportCounts;
import dev.entente.domain.imports.ImportState;
import dev.entente.domain.imports.RejectedRow;
import dev.entente.domain.imports.SourcePage;
import dev.entente.domain.imports.SourceRow;
import dev.entente.domain.imports.Upload;
import dev.entente.domain.port.ImportUploads;
import dev.entente.domain.port.Imports;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what was uploaded; nobody works on it. Rejected at once is only what could not be read. */
public final class InMemoryImports implements ImportUploads, Imports {

    private record Kept(TenantId tenant, Import summary) {}

    private final Map<UUID, List<SourceRow>> rows = new ConcurrentHashMap<>();
    private final Map<UUID, Upload> uploads = new ConcurrentHashMap<>();
    private final Map<UUID, Kept> imports = new ConcurrentHashMap<>();
    private final Faults faults;

    InMemoryImports(Faults faults) {
        this.faults = faults;
    }

    /** All rows that were stored for an upload, or for an import. */
    public List<SourceRow> rows(UUID id) {
        return rows.getOrDefault(id, List.of());
    }

    public Upload upload(UUID id) {
        return Objects.requireNonNull(uploads.get(id));
    }

    /** Whether pages are kept of an upload that is no import. */
    public boolean hasLeftovers() {
        return !imports.keySet().containsAll(rows.keySet());
    }

    @Override
    public CompletionStage<Void> append(TenantId tenant, UUID upload, SourcePage page) {
        return faults.<Boolean>around(() ->
                        rows.computeIfAbsent(upload, _ -> new ArrayList<>()).addAll(page.rows()))
                .thenAccept(_ -> {});
    }

    @Override
    public CompletionStage<Import> complete(TenantId tenant, Upload upload) {
        return faults.around(() -> {
            var summary = new Import(
                    upload.id(),
                    ImportState.QUEUED,
                    upload.rows(),
                    new ImportCounts(0, 0, 0, 0),
                    null,
                    upload.completedAt(),
                    null,
                    null);
            uploads.put(upload.id(), upload);
            imports.put(upload.id(), new Kept(tenant, summary));
            return summary;
        });
    }

    @Override
    public CompletionStage<Void> discard(TenantId tenant, UUID upload) {
        return faults.<Boolean>around(() -> rows.remove(upload) != null).thenAccept(_ -> {});
    }

    @Override
    public CompletionStage<Optional<Import>> find(TenantId tenant, UUID id) {
        return faults.around(() -> Optional.ofNullable(imports.get(id))
                .filter(kept -> kept.tenant().equals(tenant))
                .map(Kept::summary));
    }

    @Override
    public CompletionStage<Page<Import>> list(TenantId tenant, PageRequest page) {
        return faults.around(() -> Cursors.page(
                imports.values().stream()
                        .filter(kept -> kept.tenant().equals(tenant))
                        .map(Kept::summary)
                        .sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
                        .toList(),
                page));
    }

    @Override
    public CompletionStage<Page<RejectedRow>> rejectedRows(TenantId tenant, UUID id, PageRequest page) {
        return faults.around(() -> Cursors.page(
                rows(id).stream()
                        .filter(SourceRow.Unreadable.class::isInstance)
                        .map(row -> ((SourceRow.Unreadable) row).rejected())
                        .toList(),
                page));
    }
}
