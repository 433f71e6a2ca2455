package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.entente.bootstrap.architecture.planted.domain.lead.Plug;
import dev.entente.bootstrap.architecture.planted.domain.port.AmbientStore;
import dev.entente.bootstrap.architecture.planted.domain.port.BlockingStore;
import dev.entente.domain.policy.Known;
import dev.entente.domain.port.Connector;
import dev.entente.domain.port.DueLeads;
import dev.entente.domain.port.ImportQueue;
import dev.entente.domain.port.OpenKeys;
import dev.entente.domain.port.Outbox;
import dev.entente.domain.port.Patterns;
import dev.entente.domain.port.PayloadText;
import dev.entente.domain.port.PolicyText;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.Tenants;
import dev.entente.domain.profile.Ids;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class PortsArchitectureTest {

    /** All but pure functions and a constant. */
    private static final DescribedPredicate<JavaMethod> WAIT_FOR_THE_OUTSIDE = Exempt.allBut(PolicyText.class, "parse")
            .and(Exempt.allBut(Patterns.class, "compile"))
            .and(Exempt.allBut(PayloadText.class, "read"))
            .and(Exempt.allBut(Connector.class, "destination"));

    /** All but what serves every tenant, what finds a tenant, and pure functions. */
    private static final DescribedPredicate<JavaClass> SERVE_ONE_TENANT = Exempt.allBut(
            Outbox.class,
            ImportQueue.class,
            DueLeads.class,
            RescoreQueue.class,
            Connector.class,
            Tenants.class,
            OpenKeys.class,
            PolicyText.class,
            Patterns.class,
            PayloadText.class);

    /** All but the supplier of ids, and what conditions ask of a lead: they are handed to a decision as arguments. */
    private static final DescribedPredicate<JavaClass> ARE_NO_ARGUMENT = Exempt.allBut(Ids.class, Known.class);

    private static final Rule PORTS_ARE_THE_COMPLETE_LIST = layers -> noClasses()
            .that()
            .resideInAPackage(layers.domain())
            .and()
            .resideOutsideOfPackage(layers.ports())
            .and(ARE_NO_ARGUMENT)
            .should(be(Shapes.OPEN_INTERFACE))
            .because("what can be plugged in is found in one package; other interfaces of the domain are sealed");

    private static final Rule PORTS_ANSWER_WITH_A_STAGE = layers -> methods()
            .that()
            .areDeclaredInClassesThat(are(Shapes.OPEN_INTERFACE))
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(layers.ports())
            .and(WAIT_FOR_THE_OUTSIDE)
            .should()
            .haveRawReturnType(CompletionStage.class)
            .because("what waits for the outside must not hold up a thread");

    private static final Rule PORTS_TAKE_THE_TENANT_FIRST = layers -> methods()
            .that()
            .areDeclaredInClassesThat(are(Shapes.OPEN_INTERFACE))
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(layers.ports())
            .and()
            .areDeclaredInClassesThat(SERVE_ONE_TENANT)
            .should()
            .haveRawParameterTypes(Shapes.tenantFirst(layers))
            .because("whose data may be seen is never left to ambient context, which stops at ports");

    @Test
    void what_can_be_plugged_in_is_listed_in_one_package() {
        PORTS_ARE_THE_COMPLETE_LIST.isKeptAndCatches(Plug.class);
    }

    @Test
    void ports_answer_with_a_completion_stage() {
        PORTS_ANSWER_WITH_A_STAGE.isKeptAndCatches(
                BlockingStore.class, dev.entente.bootstrap.architecture.planted.domain.port.PolicyText.class);
    }

    @Test
    void ports_take_the_tenant_first() {
        PORTS_TAKE_THE_TENANT_FIRST.isKeptAndCatches(AmbientStore.class);
    }
}
