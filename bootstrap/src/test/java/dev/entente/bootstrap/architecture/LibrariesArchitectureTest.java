package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.entente.bootstrap.architecture.planted.crm.UsesReactor;
import dev.entente.bootstrap.architecture.planted.persistence.AnnotatesTransactions;
import dev.entente.bootstrap.architecture.planted.rest.SpeaksSql;
import dev.entente.bootstrap.architecture.planted.rest.UsesTheHttpClient;
import org.junit.jupiter.api.Test;

class LibrariesArchitectureTest {

    private static final Rule REACTOR_ENDS_AT_THE_PORTS = layers -> noClasses()
            .that(layers.outside(layers.rest(), layers.persistence(), layers.bootstrap()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "org.reactivestreams..")
            .because("ports answer with a CompletionStage, which needs no library and fits HttpClient as it is");

    private static final Rule HTTP_GOES_OUT_OF_CRM_ADAPTERS_ALONE = layers -> noClasses()
            .that(layers.outside(layers.crm()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .because("every request that leaves is guarded there: its address, its deadline, the size of its answer");

    private static final Rule SQL_LIVES_IN_PERSISTENCE = layers -> noClasses()
            .that(layers.outside(layers.persistence(), layers.bootstrap()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.r2dbc..", "org.springframework.r2dbc..", "java.sql..", "javax.sql..", "org.flywaydb..")
            .because("one module knows that the store is PostgreSQL");

    private static final Rule NO_TRANSACTION_BY_ANNOTATION = layers -> noClasses()
            .that()
            .resideInAPackage(layers.everything())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.transaction.annotation..")
            .because(
                    "one port call is one transaction, opened behind the shield that a cancelled request cannot pierce");

    @Test
    void reactor_lives_in_rest_persistence_and_the_wiring_only() {
        REACTOR_ENDS_AT_THE_PORTS.isKeptAndCatches(UsesReactor.class);
    }

    @Test
    void only_crm_adapters_use_the_http_client() {
        HTTP_GOES_OUT_OF_CRM_ADAPTERS_ALONE.isKeptAndCatches(UsesTheHttpClient.class);
    }

    @Test
    void only_persistence_and_the_wiring_speak_sql() {
        SQL_LIVES_IN_PERSISTENCE.isKeptAndCatches(SpeaksSql.class);
    }

    @Test
    void nobody_opens_a_transaction_by_annotation() {
        NO_TRANSACTION_BY_ANNOTATION.isKeptAndCatches(AnnotatesTransactions.class);
    }
}
