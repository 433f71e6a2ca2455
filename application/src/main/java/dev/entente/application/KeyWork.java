package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.KeyChange;
import dev.entente.domain.access.KeyDecision;
import dev.entente.domain.access.KeyMaker;
import dev.entente.domain.access.KeyRefusal;
import dev.entente.domain.access.Secrets;
import dev.entente.domain.access.TenantKeys;
import dev.entente.domain.port.ApiKeys;
import dev.entente.domain.profile.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** Load, decide, commit, for keys; decided again when they have changed meanwhile. */
public final class KeyWork {

    private static final int MOST_TRIES = 20;

    private final ApiKeys keys;
    private final KeyRing ring;
    private final Ids ids;
    private final Supplier<String> secrets;
    private final InstantSource clock;

    /** @param secrets as {@link Secrets#generate} makes them */
    public KeyWork(ApiKeys keys, KeyRing ring, Ids ids, Supplier<String> secrets, InstantSource clock) {
        this.keys = keys;
        this.ring = ring;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What a new key is made of. */
    record Fresh(UUID id, String secret) {

        String hash() {
            return Secrets.hash(secret);
        }

        KeyOutcome outcome(KeyDecision decision) {
            return switch (decision) {
                case KeyDecision.Change(KeyChange change) -> new KeyOutcome.Made(change.subject(), secret);
                case KeyDecision.Refused(KeyRefusal why) -> new KeyOutcome.Refused(why);
                case KeyDecision.Unchanged _ -> throw new IllegalStateException("a new key is always a change");
            };
        }
    }

    Fresh fresh() {
        return new Fresh(ids.next(), secrets.get());
    }

    /** Who does it, now. */
    KeyMaker by(Caller caller) {
        return new KeyMaker(caller.name(), caller.scopes(), ids.next(), clock.instant());
    }

    /** @return the decision; one that changes anything has been committed */
    CompletionStage<KeyDecision> run(TenantId tenant, Function<TenantKeys, KeyDecision> decide) {
        return attempt(tenant, decide, 1);
    }

    private CompletionStage<KeyDecision> attempt(
            TenantId tenant, Function<TenantKeys, KeyDecision> decide, int attempt) {
        return keys.load(tenant).thenApply(decide).thenCompose(decision -> switch (decision) {
            case KeyDecision.Change(KeyChange change) ->
                keys.commit(tenant, change)
                        .thenCompose(stored -> stored ? stored(decision, change) : again(tenant, decide, attempt));
            case KeyDecision.Unchanged _, KeyDecision.Refused _ -> CompletableFuture.completedStage(decision);
        });
    }

    private CompletionStage<KeyDecision> stored(KeyDecision decision, KeyChange change) {
        ring.learn(change.keys());
        return CompletableFuture.completedStage(decision);
    }

    private CompletionStage<KeyDecision> again(TenantId tenant, Function<TenantKeys, KeyDecision> decide, int attempt) {
        return attempt == MOST_TRIES
                ? CompletableFuture.failedStage(new Overloaded(
                        "the keys change faster than this can be decided: tried %d times".formatted(attempt),
                        Duration.ofSeconds(1)))
                : attempt(tenant, decide, attempt + 1);
    }
}
