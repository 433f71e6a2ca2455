package dev.entente.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.entente.domain.policy.TraitTest.Absent;
import dev.entente.domain.policy.TraitTest.AtLeast;
import dev.entente.domain.policy.TraitTest.AtMost;
import dev.entente.domain.policy.TraitTest.Between;
import dev.entente.domain.policy.TraitTest.Contains;
import dev.entente.domain.policy.TraitTest.In;
import dev.entente.domain.policy.TraitTest.Matches;
import dev.entente.domain.policy.TraitTest.NewerThan;
import dev.entente.domain.policy.TraitTest.OlderThan;
import dev.entente.domain.policy.TraitTest.Pattern;
import dev.entente.domain.policy.TraitTest.Present;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Flag;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TestWordsTest {

    @ParameterizedTest
    @MethodSource
    void a_test_is_said_as_a_person_would(TraitTest test, String words) {
        assertThat(TestWords.of(test)).isEqualTo(words);
    }

    static Stream<Arguments> a_test_is_said_as_a_person_would() {
        return Stream.of(
                arguments(new Present(), "is given"),
                arguments(new Absent(), "is not given"),
                arguments(in(new Text("CEO")), "is CEO"),
                arguments(in(new Numeric(new BigDecimal("1e3")), new Flag(true)), "is 1000 or true"),
                arguments(in(text("a"), text("b"), text("c")), "is a or b or c"),
                arguments(in(text("a"), text("b"), text("c"), text("d")), "is a or b or c or others"),
                arguments(new Between(new BigDecimal("0.5"), new BigDecimal("1e3")), "is from 0.5 to 1000"),
                arguments(new AtLeast(new BigDecimal("1e3")), "is at least 1000"),
                arguments(new AtMost(new BigDecimal("1e3")), "is at most 1000"),
                arguments(new Contains("VP"), "contains vp"),
                arguments(new Matches(new Glob("*VP?", false)), "matches *VP?"),
                arguments(new Pattern(new Expression("^C.O$", "CTO"::equals)), "matches ^C.O$"),
                arguments(new OlderThan(30), "is 30 days ago or more"),
                arguments(new NewerThan(30), "is less than 30 days ago"));
    }

    private static TraitTest in(TraitValue... values) {
        return new In(List.of(values));
    }

    private static TraitValue text(String text) {
        return new Text(text);
    }
}
