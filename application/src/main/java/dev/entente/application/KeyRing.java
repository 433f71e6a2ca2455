package dev.entente.application;

import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.KeyUse;
import dev.entente.domain.access.Origin;
import dev.entente.domain.access.Secrets;
import dev.entente.domain.port.OpenKeys;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who a presented key belongs to. Answers from memory, so that a stranger's request costs the database nothing. */
public final class KeyRing {

    private final OpenKeys keys;
    private final InstantSource clock;
    private final Set<KeyUse> used = ConcurrentHashMap.newKeySet();
    private volatile Known known = Known.of(Map.of());
    private long asked;
    private long learnt;

    public KeyRing(OpenKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Looked up by the hash of 256 random bits: what the time of the look-up tells helps nobody to guess a key. */
    public Optional<Caller> caller(String presentedSecret) {
        ApiKey key = known.byHash().get(Secrets.hash(presentedSecret));
        if (key == null || !key.isOpenAt(clock.instant())) {
            return Optional.empty();
        }
        used.add(new KeyUse(key.tenant(), key.id()));
        return Optional.of(Caller.with(key));
    }

    /** Whether any key, of whomever, may be used by pages of this origin. */
    public boolean knows(Origin origin) {
        return known.origins().contains(origin);
    }

    /** Whether no key opens anything: nobody has been founded yet. */
    public boolean isEmpty() {
        return known.byHash().isEmpty();
    }

    /** Reads the keys anew; after a failure the known ones stay in force. */
    public CompletionStage<Void> refresh() {
        long question = ask();
        return keys.all().thenAccept(open -> learn(question, open));
    }

    /** Notes the uses since the last time; what fails is noted the next time. */
    public CompletionStage<Void> noteUses() {
        Set<KeyUse> noted = Set.copyOf(used);
        if (noted.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        used.removeAll(noted);
        return keys.used(noted, clock.instant()).whenComplete((_, failure) -> {
            if (failure != null) {
                used.addAll(noted);
            }
        });
    }

    private synchronized long ask() {
        return ++asked;
    }

    /** The answer to an older question than the last one answered is out of date, as is one asked before a change. */
    private synchronized void learn(long question, Collection<ApiKey> open) {
        if (question > learnt) {
            learnt = question;
            known = Known.of(open.stream().collect(Collectors.toMap(ApiKey::hash, Function.identity())));
        }
    }

    /** Keys that this instance has changed: it knows at once, the others when they ask the next time. */
    synchronized void learn(List<ApiKey> changed) {
        learnt = ask();
        var open = new HashMap<>(known.byHash());
        changed.forEach(key -> open.put(key.hash(), key));
        open.values().removeIf(key -> key.revokedAt() != null);
        known = Known.of(open);
    }

    /** Keys, and the origins of them all. */
    private record Known(Map<String, ApiKey> byHash, Set<Origin> origins) {

        static Known of(Map<String, ApiKey> keys) {
            return new Known(
                    Map.copyOf(keys),
                    keys.values().stream()
                            .flatMap(key -> key.grant().origins().stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }
}
