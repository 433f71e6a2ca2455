package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/**
 * The packages of the house below a root, written as ArchUnit matches them. The code stands below one root, the planted
 * violations below another.
 */
record Layers(String root) {

    String everything() {
        return root + "..";
    }

    /** All that is not in one of the packages. */
    DescribedPredicate<JavaClass> outside(String... packages) {
        return resideInAPackage(everything())
                .and(resideOutsideOfPackages(packages))
                .as("reside outside of %s", String.join(", ", packages));
    }

    String domain() {
        return root + ".domain..";
    }

    String ports() {
        return root + ".domain.port";
    }

    String tenantId() {
        return root + ".domain.TenantId";
    }

    String application() {
        return root + ".application..";
    }

    String rest() {
        return root + ".rest..";
    }

    String persistence() {
        return root + ".persistence..";
    }

    String crm() {
        return root + ".crm..";
    }

    String contracts() {
        return root + ".contracts..";
    }

    String bootstrap() {
        return root + ".bootstrap..";
    }

    /** What is plain Java: decisions and their order. */
    String[] core() {
        return new String[] {domain(), application()};
    }

    /** What answers requests, so all that must not hold up a thread. */
    String[] served() {
        return new String[] {domain(), application(), rest(), persistence(), crm()};
    }
}
