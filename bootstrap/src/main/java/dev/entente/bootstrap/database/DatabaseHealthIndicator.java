package dev.entente.bootstrap.database;

import dev.entente.persistence.PostgresStores;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether the database answers, by the way and within the deadline of everything else that asks it. */
@Component
final class DatabaseHealthIndicator implements ReactiveHealthIndicator {

    private final PostgresStores stores;

    DatabaseHealthIndicator(PostgresStores stores) {
        this.stores = stores;
    }

    @Override
    public Mono<Health> health() {
        return Mono.defer(() -> Mono.fromFuture(stores.ping().toCompletableFuture(), true))
                .thenReturn(Health.up().build())
                .onErrorReturn(Health.down().build());
    }
}
