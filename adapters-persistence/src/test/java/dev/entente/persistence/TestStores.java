package dev.entente.persistence;

import dev.entente.contracts.PublishingStores;
import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.persistence.connection.PostgresSettings;
import java.sql.SQLException;
import java.time.Duration;

/** How tests open stores and look behind them. */
final class TestStores {

    /** Tests share their machine with a build: no contract depends on a short deadline. */
    static final PostgresSettings PATIENT = PostgresSettings.DEFAULTS.withDeadline(Duration.ofSeconds(20));

    private TestStores() {}

    static PostgresStores open() {
        return open(new TestDatabase());
    }

    static PostgresStores open(TestDatabase database) {
        return new PostgresStores(database.address(), PATIENT);
    }

    /** By SQL: the port founds only the first tenant. */
    static void foundTenant(TestDatabase database, TenantId tenant) {
        execute(database, """
                BEGIN;
                INSERT INTO tenant (id, name, active_policy, created_at) VALUES (%1$d, 'tenant', %2$d, now());
                INSERT INTO policy VALUES (%1$d, %2$d, 'published', '', now(), now());
                COMMIT""".formatted(tenant.value(), Samples.POLICY_VERSION));
    }

    /** Moves of tenants before it are nobody's concern any more. */
    static void foundPublishing(TestDatabase database, TenantId tenant) {
        execute(database, "UPDATE rescore SET applying = false");
        foundTenant(database, tenant);
    }

    static PublishingStores publishing(PostgresStores stores) {
        return new PublishingStores(
                stores.rescores(),
                stores.rescoreQueue(),
                stores.policiesAtWork(),
                stores.policyStore(),
                stores.leadStore());
    }

    /** As if all messages had been written by a clock that far ahead. */
    static void setOutboxClockBack(TestDatabase database, Duration span) {
        execute(database, """
                UPDATE outbox SET waits_since = waits_since + span, next_attempt_at = next_attempt_at + span
                FROM (SELECT interval '%s' AS span) AS back WHERE state = 'pending'""".formatted(span));
    }

    /** As the owner of the tables. */
    static void execute(TestDatabase database, String sql) {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
