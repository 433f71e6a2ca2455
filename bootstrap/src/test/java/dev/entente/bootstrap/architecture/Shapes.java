package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What classes and methods can look like. */
final class Shapes {

    static final DescribedPredicate<JavaClass> OPEN_INTERFACE =
            describe("an open interface", type -> type.isInterface() && !type.isSealed());

    static final DescribedPredicate<JavaClass> MUTABLE_COLLECTION = describe(
            "a collection that its holder can change",
            type -> !type.isInterface() && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)));

    static final DescribedPredicate<JavaMethod> THE_ONLY_PUBLIC_METHOD = describe(
            "the only public method of its class",
            method -> method.getOwner().getMethods().stream().noneMatch(other -> other != method && isPublic(other)));

    static final DescribedPredicate<JavaMethod> THE_VERB_IN_THE_NAME_OF_ITS_CLASS = describe(
            "the verb in the name of its class",
            method -> firstWord(method.getOwner().getSimpleName()).equals(firstWord(method.getName())));

    private Shapes() {}

    static DescribedPredicate<List<JavaClass>> tenantFirst(Layers layers) {
        return describe(
                "that begin with the tenant",
                parameters ->
                        !parameters.isEmpty() && parameters.getFirst().getName().equals(layers.tenantId()));
    }

    private static boolean isPublic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** {@code ReceiveSignals} and {@code receive} both begin with "receive". */
    private static String firstWord(String camelCase) {
        return camelCase.split("(?<=[a-z])(?=[A-Z])", 2)[0].toLowerCase(Locale.ROOT);
    }
}
