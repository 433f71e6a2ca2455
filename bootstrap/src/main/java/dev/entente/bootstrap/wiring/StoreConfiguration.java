package dev.entente.bootstrap.wiring;

import dev.entente.bootstrap.database.DatabaseAccess;
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
import dev.entente.persistence.PostgresStores;
import dev.entente.persistence.connection.PostgresSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** The ports that PostgreSQL serves. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** A lane has one statement under way at a time, so it needs one connection; people's changes share two more. */
    private static final int CONNECTIONS_BESIDE_THE_LANES = 2;

    @Bean(destroyMethod = "close")
    PostgresStores postgresStores(DatabaseAccess access, LaneThreads lanes, ReactorResourceFactory http) {
        int intake = lanes.executors().size() + CONNECTIONS_BESIDE_THE_LANES;
        return new PostgresStores(
                access.application(),
                PostgresSettings.DEFAULTS.withIntakeConnections(intake).withEventLoops(http.getLoopResources()));
    }

    @Bean
    LeadStore leadStore(PostgresStores stores) {
        return stores.leadStore();
    }

    @Bean
    LeadDirectory leadDirectory(PostgresStores stores) {
        return stores.leadDirectory();
    }

    @Bean
    LeadHistory leadHistory(PostgresStores stores) {
        return stores.leadHistory();
    }

    @Bean
    PolicyStore policyStore(PostgresStores stores) {
        return stores.policyStore();
    }

    @Bean
    PoliciesAtWork policiesAtWork(PostgresStores stores) {
        return stores.policiesAtWork();
    }

    @Bean
    Rescores rescores(PostgresStores stores) {
        return stores.rescores();
    }

    @Bean
    RescoreQueue rescoreQueue(PostgresStores stores) {
        return stores.rescoreQueue();
    }

    @Bean
    Tenants tenants(PostgresStores stores) {
        return stores.tenants();
    }

    @Bean
    ApiKeys apiKeys(PostgresStores stores) {
        return stores.apiKeys();
    }

    @Bean
    OpenKeys openKeys(PostgresStores stores) {
        return stores.openKeys();
    }

    @Bean
    RejectedSignals rejectedSignals(PostgresStores stores) {
        return stores.rejectedSignals();
    }

    @Bean
    DueLeads dueLeads(PostgresStores stores) {
        return stores.dueLeads();
    }

    @Bean
    StoredScores storedScores(PostgresStores stores) {
        return stores.storedScores();
    }

    @Bean
    KeyedRequests keyedRequests(PostgresStores stores) {
        return stores.keyedRequests();
    }

    @Bean
    ImportUploads importUploads(PostgresStores stores) {
        return stores.importUploads();
    }

    @Bean
    Imports imports(PostgresStores stores) {
        return stores.imports();
    }

    @Bean
    ImportQueue importQueue(PostgresStores stores) {
        return stores.importQueue();
    }

    @Bean
    Outbox outbox(PostgresStores stores) {
        return stores.outbox();
    }
}
