package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyMaker;
import dev.entente.domain.policy.PolicyVersion;
import dev.entente.domain.policy.StoredPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a tenant, their texts as they were written. Only the text of a draft can change; once a version was
 * published or retired, whoever tries is refused. Publishing is not done here, for it moves leads. What changes
 * anything is stored with its audit entry, in one transaction. Failing, slow and foreign cursors as in
 * {@link LeadDirectory}.
 */
public interface PolicyStore {

    /** The version in force. Empty for an unknown tenant. */
    CompletionStage<Optional<StoredPolicy>> active(TenantId tenant);

    /** The number of the version in force, for who knows its text. Empty for an unknown tenant. */
    CompletionStage<Optional<Integer>> activeVersion(TenantId tenant);

    /** The version that was in force at an instant: the one published last by then. Empty if there was none yet. */
    CompletionStage<Optional<StoredPolicy>> inForceAt(TenantId tenant, Instant at);

    /** A version in any state. */
    CompletionStage<Optional<StoredPolicy>> find(TenantId tenant, int version);

    /** In any state, newest first. */
    CompletionStage<Page<PolicyVersion>> list(TenantId tenant, PageRequest page);

    /** Stores a new draft under the next number, also when several are stored at the same time. */
    CompletionStage<PolicyVersion> draft(TenantId tenant, String text, PolicyMaker by);

    /**
     * Replaces the text of a draft, and raises its revision.
     *
     * @param revision the one that the change was made on; null replaces any
     */
    CompletionStage<ReplaceOutcome> replace(
            TenantId tenant, int version, @Nullable Integer revision, String text, PolicyMaker by);

    /** Retires a version that is not in force; a draft is discarded by it. */
    CompletionStage<RetireOutcome> retire(TenantId tenant, int version, PolicyMaker by);
}
