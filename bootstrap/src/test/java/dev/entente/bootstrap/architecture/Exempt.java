package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Arrays;
import java.util.List;

/**
 * What a rule leaves out, named one by one. By class literal, so that no exception outlives the class it was made for;
 * compared by simple name, so that it means the same below every root.
 */
final class Exempt {

    private Exempt() {}

    static DescribedPredicate<JavaClass> allBut(Class<?>... exempt) {
        List<String> names = Arrays.stream(exempt).map(Class::getSimpleName).toList();
        return describe("are none of " + names, type -> !names.contains(type.getSimpleName()));
    }

    static DescribedPredicate<JavaMethod> allBut(Class<?> owner, String method) {
        String name = owner.getSimpleName() + "." + method;
        return describe(
                "are not " + name,
                candidate -> !name.equals(candidate.getOwner().getSimpleName() + "." + candidate.getName()));
    }
}
