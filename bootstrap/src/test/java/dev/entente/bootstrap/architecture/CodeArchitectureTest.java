package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.entente.bootstrap.architecture.planted.domain.HandsOutItsInside;
import dev.entente.bootstrap.architecture.planted.persistence.LeadDto;
import dev.entente.bootstrap.architecture.planted.persistence.LeadStoreImpl;
import dev.entente.bootstrap.architecture.planted.persistence.SignalDTO;
import dev.entente.bootstrap.architecture.planted.persistence.StorePort;
import dev.entente.bootstrap.architecture.planted.rest.LeadHelper;
import dev.entente.bootstrap.architecture.planted.rest.LeadManager;
import dev.entente.bootstrap.architecture.planted.rest.LeadUtil;
import dev.entente.bootstrap.architecture.planted.rest.LeadUtils;
import dev.entente.bootstrap.architecture.planted.rest.unmarked.InAnUnmarkedPackage;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.mapstruct.Mapper;

class CodeArchitectureTest {

    /** MapStruct's habit is to add "Impl" to the mapping it was asked for. */
    private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND = describe(
            "are written by hand",
            type -> type.getRawInterfaces().stream().noneMatch(mapping -> mapping.isAnnotatedWith(Mapper.class)));

    private static final DescribedPredicate<JavaClass> IN_A_NULL_MARKED_PACKAGE =
            describe("in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));

    private static final Rule NAMES_SAY_WHAT_A_CLASS_IS = layers -> noClasses()
            .that()
            .resideInAPackage(layers.everything())
            .and(WRITTEN_BY_HAND)
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Port)")
            .because("these words say how a class is seen by its author, not what it is");

    private static final Rule EVERY_PACKAGE_IS_NULL_MARKED = layers -> classes()
            .that()
            .resideInAPackage(layers.everything())
            .should(be(IN_A_NULL_MARKED_PACKAGE))
            .because("null is checked where the package-info says so and nowhere else");

    private static final Rule COLLECTIONS_ARE_HANDED_OUT_AS_INTERFACES = layers -> noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(layers.core())
            .and()
            .arePublic()
            .should()
            .haveRawReturnType(Shapes.MUTABLE_COLLECTION)
            .because("what can be changed from outside cannot be reasoned about inside");

    @Test
    void names_say_what_a_class_is() {
        NAMES_SAY_WHAT_A_CLASS_IS.isKeptAndCatches(
                LeadStoreImpl.class,
                LeadManager.class,
                LeadHelper.class,
                LeadUtil.class,
                LeadUtils.class,
                SignalDTO.class,
                LeadDto.class,
                StorePort.class);
    }

    @Test
    void every_package_is_null_marked() {
        EVERY_PACKAGE_IS_NULL_MARKED.isKeptAndCatches(InAnUnmarkedPackage.class);
    }

    @Test
    void the_core_hands_out_no_collection_that_its_holder_can_change() {
        COLLECTIONS_ARE_HANDED_OUT_AS_INTERFACES.isKeptAndCatches(HandsOutItsInside.class);
    }
}
