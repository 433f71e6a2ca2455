package dev.entente.persistence;

import dev.entente.domain.port.ApiKeys;
import dev.entente.domain.port.DueLeads;
import dev.entente.domain.port.ImportQueue;
import dev.entente.domain.port.ImportUploads;
import dev.entente.domain.port.Imports;
import dev.entente.domain.port.KeyedRequests;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.OpenKeys;
import dev.entente.domain.port.Outbox;
import dev.entente.domain.port.PoliciesAtWork;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.RejectedSignals;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.port.StoredScores;
import dev.entente.domain.port.Tenants;
import dev.entente.persistence.connection.ConnectionPools;
import dev.entente.persistence.connection.IntakeConnections;
import dev.entente.persistence.connection.PostgresAddress;
import dev.entente.persistence.connection.PostgresSettings;
import dev.entente.persistence.connection.Shield;
import io.r2dbc.pool.ConnectionPool;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Every store of the system on one PostgreSQL database, which {@link PostgresSchema} has prepared. Making it connects
 * to nothing: the first question does.
 */
public final class PostgresStores implements AutoCloseable {

    private final ConnectionPool intake;
    private final ConnectionPool bulk;
    private final ConnectionPool general;
    private final Shield shield;
    private final DatabaseClient database;

    public PostgresStores(PostgresAddress address, PostgresSettings settings) {
        this.intake = ConnectionPools.intake(address, settings);
        this.bulk = ConnectionPools.bulk(address, settings);
        this.general = ConnectionPools.general(address, settings);
        this.shield = new Shield(settings);
        this.database = DatabaseClient.create(general);
    }

    public LeadStore leadStore() {
        return new R2dbcLeadStore(new IntakeConnections(intake), shield);
    }

    /** For work on many leads at once that nobody waits for: it never takes a connection from the intake. */
    public LeadStore bulkLeadStore() {
        return new R2dbcLeadStore(new IntakeConnections(bulk), shield);
    }

    public LeadDirectory leadDirectory() {
        return new R2dbcLeadDirectory(database, new LeadFamilies(database), shield);
    }

    public LeadHistory leadHistory() {
        return new R2dbcLeadHistory(database, new LeadFamilies(database), shield);
    }

    public PolicyStore policyStore() {
        return new R2dbcPolicyStore(database, shield);
    }

    public Rescores rescores() {
        return new R2dbcRescores(database, shield);
    }

    public RescoreQueue rescoreQueue() {
        return new R2dbcRescoreQueue(new IntakeConnections(bulk), database, shield);
    }

    public PoliciesAtWork policiesAtWork() {
        return new R2dbcPoliciesAtWork(database, shield);
    }

    public Tenants tenants() {
        return new R2dbcTenants(database, shield);
    }

    public ApiKeys apiKeys() {
        return new R2dbcApiKeys(database, shield);
    }

    public OpenKeys openKeys() {
        return new R2dbcOpenKeys(database, shield);
    }

    public RejectedSignals rejectedSignals() {
        return new R2dbcRejectedSignals(database, shield);
    }

    public Outbox outbox() {
        return new R2dbcOutbox(database, shield);
    }

    public DueLeads dueLeads() {
        return new R2dbcDueLeads(database, shield);
    }

    public StoredScores storedScores() {
        return new R2dbcStoredScores(database, shield);
    }

    public KeyedRequests keyedRequests() {
        return new R2dbcKeyedRequests(database, shield);
    }

    public PastRequests pastRequests() {
        return new PastRequests(database, shield);
    }

    public PastScores pastScores() {
        return new PastScores(database, shield);
    }

    public ImportUploads importUploads() {
        return new R2dbcImportUploads(database, shield);
    }

    public ImportQueue importQueue() {
        return new R2dbcImportQueue(new IntakeConnections(bulk), database, shield);
    }

    public Imports imports() {
        return new R2dbcImports(database, shield);
    }

    public SignalPartitions signalPartitions() {
        return new SignalPartitions(database, shield);
    }

    /** Ends well if the database answers, and fails as every port does if not. */
    public CompletionStage<Void> ping() {
        return shield.run(database.sql("SELECT").then());
    }

    /** Closes the connections; what is still on its way fails. */
    @Override
    public void close() {
        intake.disposeLater()
                .and(bulk.disposeLater())
                .and(general.disposeLater())
                .subscribe();
    }
}
