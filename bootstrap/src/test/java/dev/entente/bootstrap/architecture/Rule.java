package dev.entente.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A rule of the house that can be asked of any root, so that the code and what is planted meet the very same rule. */
@FunctionalInterface
interface Rule {

    ArchRule in(Layers layers);

    /**
     * Fails unless the code keeps the rule and the rule has teeth: it reports everything that was planted for it, and
     * it does not pass where it finds nothing to look at.
     *
     * @param planted classes that break the rule, with each of their methods if they have any
     */
    default void isKeptAndCatches(Class<?>... planted) {
        assertThat(planted).as("violations planted for the rule").isNotEmpty();
        assertThatThrownBy(() -> check(Houses.PLANTED, Houses.PLANTED_CLASSES))
                .as("what the rule reports of the planted violations")
                .hasMessageContainingAll(
                        Arrays.stream(planted).flatMap(Rule::names).toArray(String[]::new));
        assertThatThrownBy(() -> check(Houses.NOWHERE, Houses.CODE_CLASSES))
                .as("what the rule reports where there is nothing")
                .isInstanceOf(AssertionError.class);
        check(Houses.CODE, Houses.CODE_CLASSES);
    }

    private void check(Layers layers, JavaClasses classes) {
        in(layers).allowEmptyShould(false).check(classes);
    }

    private static Stream<String> names(Class<?> planted) {
        List<String> methods = Arrays.stream(planted.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Member::getName)
                .map(method -> planted.getName() + "." + method + "(")
                .toList();
        return methods.isEmpty() ? Stream.of(planted.getName()) : methods.stream();
    }
}
