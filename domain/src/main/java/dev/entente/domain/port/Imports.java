package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.RejectedRow;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Imports to look at. Failing, slow and foreign cursors as in {@link LeadDirectory}. */
public interface Imports {

    CompletionStage<Optional<Import>> find(TenantId tenant, UUID id);

    /** Newest first. */
    CompletionStage<Page<Import>> list(TenantId tenant, PageRequest page);

    /** By line. Empty for an unknown import. */
    CompletionStage<Page<RejectedRow>> rejectedRows(TenantId tenant, UUID id, PageRequest page);
}
