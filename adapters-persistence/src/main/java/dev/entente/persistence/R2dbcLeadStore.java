package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Changes;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.signal.MessageId;
import dev.entente.persistence.connection.IntakeConnections;
import dev.entente.persistence.connection.PostgresFailures;
import dev.entente.persistence.connection.Shield;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Leads in PostgreSQL: a load is one statement, a commit is one statement and one transaction. */
final class R2dbcLeadStore implements LeadStore {

    /** What lost a deadlock or waited too long for a lock was rolled back as a whole, and goes again as a whole. */
    static final Retry AGAIN = Retry.backoff(4, Duration.ofMillis(5))
            .maxBackoff(Duration.ofMillis(100))
            .jitter(0.5)
            .filter(PostgresFailures::isTransient)
            .onRetryExhaustedThrow((spec, last) -> last.failure());

    private static final String KNOWN_MESSAGES =
            "SELECT hash FROM message WHERE tenant_id = $1 AND hash = ANY($2::uuid[])";

    private final IntakeConnections connections;
    private final Shield shield;

    R2dbcLeadStore(IntakeConnections connections, Shield shield) {
        this.connections = connections;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Loaded> load(TenantId tenant, Set<Identity> identities, Set<LeadId> ids, PolicyBasis basis) {
        return shield.run(
                connections.use(connection -> LoadStatement.execute(connection, tenant, identities, ids, basis)));
    }

    @Override
    public CompletionStage<CommitOutcome> commit(TenantId tenant, Changes changes) {
        return shield.run(Mono.fromCallable(() -> CommitStatement.of(tenant, changes))
                .flatMap(statement -> connections.use(connection -> statement
                        .execute(connection)
                        .retryWhen(AGAIN)
                        .then(Mono.<CommitOutcome>fromSupplier(CommitOutcome.Stored::new))
                        .onErrorResume(PostgresFailures::isStale, _ -> Mono.just(new CommitOutcome.Stale()))
                        .onErrorResume(PostgresFailures::isOutdated, _ -> Mono.just(new CommitOutcome.Outdated()))
                        .onErrorResume(PostgresFailures::isKnown, _ -> known(connection, tenant, changes)))));
    }

    private static Mono<CommitOutcome> known(Connection connection, TenantId tenant, Changes changes) {
        Map<UUID, MessageId> given = changes.signals().stream()
                .map(StoredSignal::signal)
                .collect(Collectors.toMap(signal -> MessageHash.of(signal.messageId()), signal -> signal.messageId()));
        var statement = connection
                .createStatement(KNOWN_MESSAGES)
                .bind(0, tenant.value())
                .bind(1, given.keySet().toArray(UUID[]::new));
        return Flux.from(statement.execute())
                .flatMap(result -> result.map(row -> given.get(row.get("hash", UUID.class))))
                .collect(Collectors.toSet())
                .map(CommitOutcome.Known::new);
    }
}
