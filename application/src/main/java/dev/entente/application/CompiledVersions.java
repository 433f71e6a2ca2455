package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.CompiledPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The compiled policies that were asked for last: so many and no more, whatever is asked for. */
final class CompiledVersions {

    static final int MOST = 200;

    private record Key(TenantId tenant, int version) {}

    private final Map<Key, CompletableFuture<CompiledPolicy>> newestLast = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<CompiledPolicy>> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<CompletionStage<CompiledPolicy>> find(TenantId tenant, int version) {
        return Optional.ofNullable(newestLast.get(new Key(tenant, version)));
    }

    /** Compiles it, if nobody has or is about to. One that cannot be compiled is not remembered. */
    CompletionStage<CompiledPolicy> keep(TenantId tenant, int version, Supplier<CompiledPolicy> compile) {
        var key = new Key(tenant, version);
        var mine = new CompletableFuture<CompiledPolicy>();
        var first = putIfAbsent(key, mine);
        return first.orElseGet(() -> {
            try {
                mine.complete(compile.get());
            } catch (RuntimeException failure) {
                remove(key);
                mine.completeExceptionally(failure);
            }
            return mine;
        });
    }

    private synchronized Optional<CompletableFuture<CompiledPolicy>> putIfAbsent(
            Key key, CompletableFuture<CompiledPolicy> mine) {
        return Optional.ofNullable(newestLast.putIfAbsent(key, mine));
    }

    private synchronized void remove(Key key) {
        newestLast.remove(key);
    }
}
