package dev.entente.application;

import dev.entente.application.SavedDraft.Unreadable;
import dev.entente.domain.TenantId;
import dev.entente.domain.checking.Difference;
import dev.entente.domain.checking.Report;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.PolicyText;
import dev.entente.domain.port.PolicyText.Parsed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the use cases about policy texts share. To read, check or compare a long text takes a while: it is done on a
 * thread for it, one after the other, so that nobody who serves requests is held up.
 */
public final class PolicyWork {

    private final PolicyStore store;
    private final PolicyText language;
    private final CheckPolicy check;
    private final ComparePolicies compare;
    private final Executor thread;
    private final Duration patience;

    /**
     * @param thread rejects more than may wait
     * @param patience how long somebody waits for an answer; what has not been begun by then never is
     */
    public PolicyWork(
            PolicyStore store,
            PolicyText language,
            CheckPolicy check,
            ComparePolicies compare,
            Executor thread,
            Duration patience) {
        this.store = store;
        this.language = language;
        this.check = check;
        this.compare = compare;
        this.thread = thread;
        this.patience = patience;
    }

    PolicyStore store() {
        return store;
    }

    /** @param version null for the one in force */
    CompletionStage<Optional<StoredPolicy>> find(TenantId tenant, @Nullable Integer version) {
        return version == null ? store.active(tenant) : store.find(tenant, version);
    }

    CompletionStage<Parsed> read(String text) {
        return onThread(() -> language.parse(text));
    }

    CompletionStage<Report> check(String text) {
        return onThread(() -> check.check(text));
    }

    CompletionStage<List<Difference>> compare(String from, String to) {
        return onThread(() -> compare.compare(from, to));
    }

    /**
     * Checks a text that somebody wants to keep.
     *
     * @param keep stores it; it is called if the text can be read as a policy at all, whatever errors are in it
     */
    CompletionStage<SavedDraft> checked(String text, Function<Report, CompletionStage<SavedDraft>> keep) {
        return onThread(() -> new Checked(check.check(text), isMapping(language.parse(text))))
                .thenCompose(checked -> checked.readable()
                        ? keep.apply(checked.report())
                        : CompletableFuture.completedStage(
                                new Unreadable(checked.report().errors().getFirst())));
    }

    private record Checked(Report report, boolean readable) {}

    private static boolean isMapping(Parsed parsed) {
        return parsed instanceof Parsed.Understood(Tree tree) && tree instanceof Tree.Entries;
    }

    private <T> CompletionStage<T> onThread(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, thread)
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionallyCompose(failure -> CompletableFuture.failedStage(
                            failure instanceof TimeoutException ? overloaded() : failure));
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedStage(overloaded());
        }
    }

    private static Overloaded overloaded() {
        return new Overloaded("too many policies are being read already", Duration.ofSeconds(2));
    }
}
