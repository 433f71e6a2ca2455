package dev.entente.domain.port;

import dev.entente.domain.imports.ImportTask;
import dev.entente.domain.imports.PageOutcome;
import dev.entente.domain.lead.Changes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The imports of all tenants that are not finished, worked off page by page. A page that was claimed and not committed
 * before its lease ran out is claimed again, with a new token. Failing and slow as in {@link LeadDirectory}.
 */
public interface ImportQueue {

    /**
     * Claims the next page of the import that waits longest, so that imports take turns.
     *
     * @param leaseUntil when others may claim it again; sooner, if the clock was set back by then
     * @return empty if there is nothing to do
     */
    CompletionStage<Optional<ImportTask>> claim(Instant now, Instant leaseUntil);

    /**
     * One transaction: the decision, the counts and the rejected rows of the page are written, and the page is gone; or
     * nothing of it. With the last page the import is completed.
     *
     * @return {@link CommitOutcome.Stale} also if the claim was lost to somebody else; never
     *     {@link CommitOutcome.Known}
     */
    CompletionStage<CommitOutcome> commit(ImportTask task, Changes changes, PageOutcome outcome, Instant now);

    /**
     * Gives an import up; what was committed stays.
     *
     * @param reason for who sent the file
     * @return false if the claim was lost; nothing is written then
     */
    CompletionStage<Boolean> fail(ImportTask task, String reason, Instant now);

    /**
     * Forgets uploads that were cut: not completed, and without a new page since then. @return how many pages it were
     */
    CompletionStage<Integer> discardAbandoned(Instant before);
}
