package dev.entente.domain.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Problem;
import java.util.List;
import java.util.function.Predicate;

/** Reads texts and expects one outcome. */
final class Texts {

    private Texts() {}

    static Policy accepted(String text) {
        Reading reading = PolicyReader.read(FlowText.tree(text), Texts::expression);
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).policy();
    }

    static List<Problem> refused(String text) {
        Reading reading = PolicyReader.read(FlowText.tree(text), Texts::expression);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).problems();
    }

    /** The language of expressions in these tests: parts of texts, and all but one of them is understood. */
    static Predicate<String> expression(String expression) {
        if (expression.equals("(")) {
            throw new IllegalArgumentException("missing a closing parenthesis.");
        }
        return text -> text.contains(expression);
    }

    /** The one thing that is wrong. */
    static Problem onlyProblem(String text) {
        List<Problem> problems = refused(text);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    /** A policy with one more section, good in all else. */
    static String with(String section) {
        return "{mql: {enter: 50}, " + section + "}";
    }

    /** A policy with one engagement rule, good in all but what is given. */
    static String rule(String keys) {
        return with("engagement: [{rule: r, on: {event: E}, points: 1, " + keys + "}]");
    }

    /** A policy with one fit rule on this condition. */
    static String when(String condition) {
        return with("fit: [{rule: r, points: 1, when: " + condition + "}]");
    }

    static Condition condition(String text) {
        return accepted(when(text)).fit().getFirst().when();
    }
}
