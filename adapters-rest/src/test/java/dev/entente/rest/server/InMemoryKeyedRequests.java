package dev.entente.rest.server;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.Attempt;
import dev.entente.domain.port.KeyedRequests;
import dev.entente.domain.request.KeptAnswer;
import dev.entente.domain.request.KeyedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Spared by the weather, so that tests can see what becomes of a request whose handler suffers from it. */
final class InMemoryKeyedRequests implements KeyedRequests {

    private record Name(TenantId tenant, String key) {}

    private record Known(
            String fingerprint,
            UUID attempt,
            Instant leaseUntil,
            @Nullable KeptAnswer answer) {

        boolean mayBeginAgain(KeyedRequest request, Instant now) {
            return answer == null && fingerprint.equals(request.fingerprint()) && !leaseUntil.isAfter(now);
        }
    }

    private final Map<Name, Known> requests = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Attempt> begin(TenantId tenant, KeyedRequest request, UUID attempt, Duration lease) {
        Instant now = Instant.now();
        var begun = new Known(request.fingerprint(), attempt, now.plus(lease), null);
        var known = requests.compute(
                new Name(tenant, request.key()),
                (_, before) -> before == null || before.mayBeginAgain(request, now) ? begun : before);
        return CompletableFuture.completedStage(attempt(known, begun));
    }

    private static Attempt attempt(Known known, Known begun) {
        if (!known.fingerprint().equals(begun.fingerprint())) {
            return new Attempt.Mismatch();
        }
        if (known.answer() != null) {
            return new Attempt.Answered(known.answer());
        }
        return known.attempt().equals(begun.attempt()) ? new Attempt.Begun() : new Attempt.UnderWay();
    }

    @Override
    public CompletionStage<Void> answered(TenantId tenant, String key, UUID attempt, KeptAnswer answer) {
        return change(tenant, key, attempt, known -> new Known(known.fingerprint(), attempt, Instant.MAX, answer));
    }

    @Override
    public CompletionStage<Void> gaveUp(TenantId tenant, String key, UUID attempt) {
        return change(
                tenant, key, attempt, known -> new Known(known.fingerprint(), attempt, Instant.MIN, known.answer()));
    }

    private CompletionStage<Void> change(TenantId tenant, String key, UUID attempt, UnaryOperator<Known> change) {
        requests.computeIfPresent(
                new Name(tenant, key), (_, known) -> known.attempt().equals(attempt) ? change.apply(known) : known);
        return CompletableFuture.completedStage(null);
    }
}
