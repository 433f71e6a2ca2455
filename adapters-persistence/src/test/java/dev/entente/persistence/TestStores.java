package dev.entente.persistence;

import dev.entente.contracts.DirectoryStores;
import dev.entente.contracts.ImportStores;
import dev.entente.contracts.OutboxStores;
import dev.entente.contracts.PublishingStores;
import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.persistence.connection.PostgresSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of its own with the stores on it, for the tests of a class, and how they look behind the stores. */
final class TestStores implements AutoCloseable {

    /** Tests share their machine with a build: no contract depends on a short deadline. */
    private static final PostgresSettings PATIENT = PostgresSettings.DEFAULTS.withDeadline(Duration.ofSeconds(20));

    private final TestDatabase database = new TestDatabase();
    private final PostgresStores all = new PostgresStores(database.address(), PATIENT);
    private final AtomicInteger tenants = new AtomicInteger();

    TestDatabase database() {
        return database;
    }

    PostgresStores all() {
        return all;
    }

    DirectoryStores directory() {
        return new DirectoryStores(all.leadDirectory(), all.leadStore());
    }

    ImportStores imports() {
        return new ImportStores(all.importUploads(), all.importQueue(), all.imports(), all.bulkLeadStore());
    }

    OutboxStores outbox() {
        return new OutboxStores(all.outbox(), all.leadStore());
    }

    PublishingStores publishing() {
        return new PublishingStores(
                all.rescores(), all.rescoreQueue(), all.policiesAtWork(), all.policyStore(), all.leadStore());
    }

    /** Not founded yet. */
    TenantId nextTenant() {
        return new TenantId(tenants.incrementAndGet());
    }

    TenantId newTenant() {
        TenantId tenant = nextTenant();
        found(tenant);
        return tenant;
    }

    /** By SQL: the port founds only the first tenant. */
    void found(TenantId tenant) {
        execute("""
                BEGIN;
                INSERT INTO tenant (id, name, active_policy, created_at) VALUES (%1$d, 'tenant', %2$d, now());
                INSERT INTO policy VALUES (%1$d, %2$d, 'published', '', now(), now());
                COMMIT""".formatted(tenant.value(), Samples.POLICY_VERSION));
    }

    /** Moves of tenants before it are nobody's concern any more. */
    void foundPublishing(TenantId tenant) {
        execute("UPDATE rescore SET applying = false");
        found(tenant);
    }

    /** As if all messages had been written by a clock that far ahead. */
    void setOutboxClockBack(Duration span) {
        execute("""
                UPDATE outbox SET waits_since = waits_since + span, next_attempt_at = next_attempt_at + span
                FROM (SELECT interval '%s' AS span) AS back WHERE state = 'pending'""".formatted(span));
    }

    /** As the owner of the tables. */
    void execute(String sql) {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** As the owner of the tables: the first column of each row, as text. */
    List<String> query(String sql) {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    @Override
    public void close() {
        all.close();
    }
}
