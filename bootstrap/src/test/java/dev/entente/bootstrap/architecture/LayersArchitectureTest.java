package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import dev.entente.bootstrap.architecture.planted.application.UsesJackson;
import dev.entente.bootstrap.architecture.planted.crm.KnowsRest;
import dev.entente.bootstrap.architecture.planted.domain.KnowsTheApplication;
import dev.entente.bootstrap.architecture.planted.domain.UsesSpring;
import dev.entente.bootstrap.architecture.planted.domain.chicken.Chicken;
import dev.entente.bootstrap.architecture.planted.domain.egg.Egg;
import dev.entente.bootstrap.architecture.planted.elsewhere.InNoLayer;
import dev.entente.bootstrap.architecture.planted.persistence.KnowsTheCrm;
import dev.entente.bootstrap.architecture.planted.persistence.KnowsUseCases;
import dev.entente.bootstrap.architecture.planted.rest.KnowsBootstrap;
import dev.entente.bootstrap.architecture.planted.rest.KnowsPersistence;
import dev.entente.bootstrap.architecture.planted.rest.KnowsTheContracts;
import org.junit.jupiter.api.Test;

class LayersArchitectureTest {

    private static final Rule WHO_KNOWS_WHOM = layers -> layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy(layers.domain())
            .layer("application")
            .definedBy(layers.application())
            .layer("rest")
            .definedBy(layers.rest())
            .layer("persistence")
            .definedBy(layers.persistence())
            .layer("crm")
            .definedBy(layers.crm())
            .layer("contracts")
            .definedBy(layers.contracts())
            .layer("bootstrap")
            .definedBy(layers.bootstrap())
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("rest", "bootstrap")
            .whereLayer("rest")
            .mayOnlyBeAccessedByLayers("bootstrap")
            .whereLayer("persistence")
            .mayOnlyBeAccessedByLayers("bootstrap")
            .whereLayer("crm")
            .mayOnlyBeAccessedByLayers("bootstrap")
            .whereLayer("contracts")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("bootstrap")
            .mayNotBeAccessedByAnyLayer()
            .ensureAllClassesAreContainedInArchitecture()
            .because("an adapter can be replaced only if nobody but the wiring knows it");

    private static final Rule DOMAIN_IS_PLAIN_JAVA = layers -> classes()
            .that()
            .resideInAPackage(layers.domain())
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(layers.domain(), "java..", "org.jspecify.annotations")
            .because("what a lead is outlives every framework");

    private static final Rule APPLICATION_IS_PLAIN_JAVA = layers -> classes()
            .that()
            .resideInAPackage(layers.application())
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(layers.application(), layers.domain(), "java..", "org.jspecify.annotations")
            .because("a use case reads the same whatever it is served by and stored in");

    private static final Rule PACKAGES_FORM_NO_CYCLE = layers -> slices().matching(layers.root() + ".(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("what cannot be understood without the other is one package, not two");

    @Test
    void adapters_are_known_to_the_wiring_alone_and_contracts_to_tests_alone() {
        WHO_KNOWS_WHOM.isKeptAndCatches(
                KnowsTheApplication.class,
                KnowsPersistence.class,
                KnowsTheCrm.class,
                KnowsRest.class,
                KnowsUseCases.class,
                KnowsBootstrap.class,
                KnowsTheContracts.class,
                InNoLayer.class);
    }

    @Test
    void the_domain_depends_on_the_jdk_and_jspecify_only() {
        DOMAIN_IS_PLAIN_JAVA.isKeptAndCatches(UsesSpring.class, KnowsTheApplication.class);
    }

    @Test
    void the_application_depends_on_the_domain_the_jdk_and_jspecify_only() {
        APPLICATION_IS_PLAIN_JAVA.isKeptAndCatches(UsesJackson.class);
    }

    @Test
    void the_packages_of_each_module_are_free_of_cycles() {
        PACKAGES_FORM_NO_CYCLE.isKeptAndCatches(Chicken.class, Egg.class);
    }
}
