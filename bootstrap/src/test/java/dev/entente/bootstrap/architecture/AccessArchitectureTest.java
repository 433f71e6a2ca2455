package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.entente.bootstrap.architecture.planted.rest.DeclaresNoScope;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.access.OpenToEveryone;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

class AccessArchitectureTest {

    private static final DescribedPredicate<JavaMethod> SAYS_WHO_MAY_CALL_IT = describe(
            "declared open to somebody",
            method -> method.isAnnotatedWith(OpenToEveryone.class)
                    || method.tryGetAnnotationOfType(OpenTo.class)
                            .filter(open -> open.value().length > 0)
                            .isPresent());

    private static final Rule OPERATIONS_SAY_WHO_MAY_CALL_THEM = layers -> methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(layers.rest())
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(be(SAYS_WHO_MAY_CALL_IT))
            .because("what is open to nobody in particular is open to nobody");

    @Test
    void every_operation_declares_who_may_call_it() {
        OPERATIONS_SAY_WHO_MAY_CALL_THEM.isKeptAndCatches(DeclaresNoScope.class);
    }
}
