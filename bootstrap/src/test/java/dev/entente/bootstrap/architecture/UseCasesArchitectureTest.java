package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.entente.application.ActivePolicies;
import dev.entente.application.DecideDueLeads;
import dev.entente.application.DeliverChanges;
import dev.entente.application.FoundTenant;
import dev.entente.application.ImportLeads;
import dev.entente.application.KeyRing;
import dev.entente.application.MovePendingLeads;
import dev.entente.application.PollingLoop;
import dev.entente.application.RefreshScores;
import dev.entente.application.RescoreLeads;
import dev.entente.bootstrap.architecture.planted.application.ForgetLead;
import dev.entente.bootstrap.architecture.planted.application.LeadService;
import dev.entente.bootstrap.architecture.planted.application.MergeLeads;
import dev.entente.bootstrap.architecture.planted.application.QualifyLead;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class UseCasesArchitectureTest {

    /** What does something, not a value, an enumeration or an exception. */
    private static final DescribedPredicate<JavaClass> DO_SOMETHING = describe(
            "do something",
            type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.isRecord()
                    && !type.isEnum()
                    && !type.isAssignableTo(Throwable.class));

    /** All but what use cases are made with and run by: the memories of policies and of keys, and a timer. */
    private static final DescribedPredicate<JavaClass> ARE_USE_CASES =
            Exempt.allBut(ActivePolicies.class, KeyRing.class, PollingLoop.class);

    /** All but what happens before a tenant is known, and what works off what waits for all. */
    private static final DescribedPredicate<JavaClass> SERVE_ONE_TENANT = Exempt.allBut(
            FoundTenant.class,
            KeyRing.class,
            DeliverChanges.class,
            ImportLeads.class,
            DecideDueLeads.class,
            RefreshScores.class,
            RescoreLeads.class,
            MovePendingLeads.class,
            PollingLoop.class);

    private static final Rule NO_INTERFACE_FOR_A_USE_CASE = layers -> noClasses()
            .that()
            .resideInAPackage(layers.application())
            .and()
            .arePublic()
            .should(be(Shapes.OPEN_INTERFACE))
            .because("an interface stands only where somebody else implements it: among the ports");

    private static final Rule ONE_PUBLIC_VERB = layers -> methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(layers.application())
            .and()
            .areDeclaredInClassesThat(DO_SOMETHING)
            .and()
            .areDeclaredInClassesThat(ARE_USE_CASES)
            .should(be(Shapes.THE_ONLY_PUBLIC_METHOD))
            .andShould(be(Shapes.THE_VERB_IN_THE_NAME_OF_ITS_CLASS))
            .because("a use case is a verb phrase and does what it says");

    private static final Rule USE_CASES_TAKE_THE_TENANT_FIRST = layers -> methods()
            .that()
            .arePublic()
            .and()
            .haveRawReturnType(CompletionStage.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(layers.application())
            .and()
            .areDeclaredInClassesThat(SERVE_ONE_TENANT)
            .should()
            .haveRawParameterTypes(Shapes.tenantFirst(layers))
            .because("whose data it is stands in every call, so that it cannot be forgotten");

    @Test
    void no_use_case_hides_behind_an_interface() {
        NO_INTERFACE_FOR_A_USE_CASE.isKeptAndCatches(LeadService.class);
    }

    @Test
    void a_use_case_has_one_public_verb_and_is_named_after_it() {
        ONE_PUBLIC_VERB.isKeptAndCatches(MergeLeads.class, QualifyLead.class);
    }

    @Test
    void use_cases_take_the_tenant_first() {
        USE_CASES_TAKE_THE_TENANT_FIRST.isKeptAndCatches(ForgetLead.class);
    }
}
