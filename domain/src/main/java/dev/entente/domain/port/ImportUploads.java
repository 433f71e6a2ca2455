package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.SourcePage;
import dev.entente.domain.imports.Upload;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Files on their way in, page by page. Until {@link #complete} there is no import: nobody sees or works on the pages,
 * and those of an upload that was cut go away in the end. Failing and slow as in {@link LeadDirectory}.
 */
public interface ImportUploads {

    /** Duplicate: the same page again is kept once. */
    CompletionStage<Void> append(TenantId tenant, UUID upload, SourcePage page);

    /**
     * Makes an import of an upload: one without pages is completed at once. An import is as of when equal content came
     * first, so that the same file again says nothing new.
     */
    CompletionStage<Import> complete(TenantId tenant, Upload upload);

    /** Forgets the pages of an upload that was cut. Absent: nothing happens for an unknown one or a completed one. */
    CompletionStage<Void> discard(TenantId tenant, UUID upload);
}
