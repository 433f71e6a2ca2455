package dev.entente.rest.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entente.rest.intake.BodyBudget.Share;
import dev.entente.rest.problem.ProblemException;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private final BodyBudget budget = new BodyBudget(100);

    @Test
    void all_requests_together_take_no_more_than_there_is() {
        Share one = budget.share();
        Share other = budget.share();
        one.take(60);
        assertThatCode(() -> other.take(40)).doesNotThrowAnyException();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> other.take(1))
                .extracting(refused -> refused.problem().headers())
                .asInstanceOf(InstanceOfAssertFactories.type(Map.class))
                .isEqualTo(Map.of("Retry-After", "1"));
    }

    @Test
    void what_a_request_took_is_free_again_when_it_ends_once() {
        Share one = budget.share();
        one.take(100);
        one.close();
        one.close();
        Share other = budget.share();
        assertThatCode(() -> other.take(100)).doesNotThrowAnyException();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> other.take(1));
    }

    @Test
    void what_a_refused_request_wanted_is_free_again_too() {
        Share greedy = budget.share();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> greedy.take(101));
        greedy.close();
        assertThatCode(() -> budget.share().take(100)).doesNotThrowAnyException();
    }

    @Test
    void what_comes_after_the_end_takes_nothing() {
        Share gone = budget.share();
        gone.close();
        gone.take(100);
        assertThatCode(() -> budget.share().take(100)).doesNotThrowAnyException();
    }
}
