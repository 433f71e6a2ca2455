package dev.entente.domain.missing;

import static dev.entente.domain.Behaviours.notWithin;
import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.missing.Hints.REACHABLE;
import static dev.entente.domain.missing.Hints.missing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Policies;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is kept out is told what would let it in, if anything would. */
class BarredTest {

    private static final Condition NO_PHONE = new Condition.Trait("phone", new TraitTest.Absent());
    private static final List<String> LEARN_PHONE = List.of("Learn phone, for example +12025550100.");

    @Test
    void who_is_kept_out_by_nothing_is_told_its_way() {
        Policies policies = policy().exclude(is("email", "robot@example.org"))
                .disqualify(is("email", "rival@example.org"), "competitor")
                .rule("visit", "50");
        assertThat(missing(policies)).contains(List.of("One more visit (visit)."));
    }

    @Test
    void who_is_kept_out_by_what_is_not_known_is_told_to_say_it() {
        Condition eitherOr = new Condition.Any(List.of(is("email", "robot@example.org"), NO_PHONE));
        Condition both = new Condition.All(List.of(present("email"), NO_PHONE));
        for (Condition out : List.of(NO_PHONE, eitherOr, both)) {
            assertThat(missing(scored().exclude(out))).contains(LEARN_PHONE);
            assertThat(missing(scored().disqualify(out, "cannot be called"))).contains(LEARN_PHONE);
        }
    }

    @Test
    void who_is_kept_out_by_what_it_has_not_done_is_told_to_do_it() {
        assertThat(missing(scored().exclude(notWithin("confirmed", 30)))).contains(List.of("One more confirmed."));
    }

    /** In a month it will be in, whatever it does until then. */
    @Test
    void to_wait_is_nothing_that_can_be_done() {
        Condition newCustomer = new Condition.Trait("contractStart", new TraitTest.NewerThan(30));
        Policies policies = policy().rule("visit", "25").guard(1, 2, 10).disqualify(newCustomer, "bought just now");
        assertThat(missing(policies, started("2026-02-01"))).as("29 days ago").isEmpty();
        assertThat(missing(policies, started("2026-01-31")))
                .as("30 days ago")
                .contains(List.of("2 more of visit on 2 days, today and to come (visit)."));
    }

    private static Traits started(String date) {
        return REACHABLE.observe(Map.of("contractStart", new Text(date)), NOON);
    }

    /** Whoever has an address has the points of an MQL. */
    private static Policies scored() {
        return policy().fit("person", present("email"), "50");
    }
}
