package dev.entente.application;

import dev.entente.application.AssessOutcome.Invalid;
import dev.entente.application.CompilePolicy.UnreadablePolicy;
import dev.entente.domain.TenantId;
import dev.entente.domain.policy.CompiledPolicy;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A policy to assess by, or why there is none. */
sealed interface AskedPolicy {

    /** It can be assessed by. */
    record Ready(CompiledPolicy policy) implements AskedPolicy {}

    /** It cannot. */
    record None(Invalid why) implements AskedPolicy {}

    /** A version that was asked for by its number: there may be none, and a draft may have errors. */
    static CompletionStage<AskedPolicy> version(TenantId tenant, int number, ActivePolicies policies) {
        return policies.of(tenant, number)
                .<AskedPolicy>thenApply(policy -> policy.<AskedPolicy>map(Ready::new)
                        .orElseGet(() -> none("unknown_version", "there is no policy version " + number)))
                .exceptionally(failure -> switch (failure) {
                    case CompletionException wrapped
                    when wrapped.getCause() instanceof UnreadablePolicy unreadable -> errors(number, unreadable);
                    case UnreadablePolicy unreadable -> errors(number, unreadable);
                    default -> throw new CompletionException(failure);
                });
    }

    private static None errors(int number, UnreadablePolicy unreadable) {
        return none(
                "policy_has_errors",
                "policy version %d has errors, the first in %s"
                        .formatted(number, unreadable.problems().getFirst()));
    }

    private static None none(String code, String detail) {
        return new None(new Invalid("/policy", code, detail));
    }
}
