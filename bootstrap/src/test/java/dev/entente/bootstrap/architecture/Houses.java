package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Where rules are tried: the code without its tests, the planted violations, and a root with nothing below it. */
final class Houses {

    static final Layers CODE = new Layers("dev.entente");
    static final Layers PLANTED = new Layers("dev.entente.bootstrap.architecture.planted");
    static final Layers NOWHERE = new Layers("dev.entente.nowhere");

    static final JavaClasses CODE_CLASSES = below(
            CODE,
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar")));
    static final JavaClasses PLANTED_CLASSES = below(PLANTED, new ClassFileImporter());

    private Houses() {}

    /** A package-info is a class to ArchUnit, and a package with nothing else would seem lived in. */
    private static JavaClasses below(Layers layers, ClassFileImporter importer) {
        return importer.importPackages(layers.root()).that(not(simpleName("package-info")));
    }
}
