package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicySource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The policies that a tenant's decisions are made with: the one in force and, from the moment its preview begins, the
 * one that may come. Stale: an answer may be out of date when it arrives; the commit finds that out. Failing and slow
 * as in {@link LeadDirectory}.
 */
public interface PoliciesAtWork {

    /** Empty for an unknown tenant. */
    CompletionStage<Optional<Texts>> of(TenantId tenant);

    /**
     * Both, as they were written.
     *
     * @param candidate null while nothing is previewed
     * @param candidateText null also where the draft was replaced and its preview is just about to begin anew
     */
    record Texts(
            PolicySource active,
            PolicyBasis.@Nullable Candidate candidate,
            @Nullable String candidateText) {

        public static Texts only(PolicySource active) {
            return new Texts(active, null, null);
        }
    }
}
