package dev.entente.domain.policy;

import static dev.entente.domain.Signals.NOON;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.TraitTest.In;
import dev.entente.domain.policy.TraitTest.Present;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.signal.Details;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhereTest {

    private static final PolicyDay DAY = PolicyDay.of(NOON, UTC);
    private static final Where TEAM = new Where.Property("plan", new In(List.of(new Text("team"))));
    private static final Where FREE = new Where.Property("plan", new In(List.of(new Text("free"))));
    private static final Where SENT = new Where.Context("page.path", new Present());

    /** A message of the plan "team", from a page. */
    private static final Details MESSAGE = new Details(
            new Fields(Map.of("plan", new Text("team"))),
            new Fields(Map.of("page", new Fields(Map.of("path", new Text("/plans"))))));

    @Test
    void properties_and_context_are_looked_at_apart() {
        assertThat(holds(TEAM)).isTrue();
        assertThat(holds(FREE)).isFalse();
        assertThat(holds(SENT)).isTrue();
        assertThat(holds(new Where.Property("page.path", new Present()))).isFalse();
        assertThat(holds(new Where.Context("plan", new Present()))).isFalse();
    }

    @Test
    void all_any_and_not_combine_what_is_asked() {
        assertThat(holds(new Where.All(List.of(TEAM, SENT)))).isTrue();
        assertThat(holds(new Where.All(List.of(TEAM, FREE)))).isFalse();
        assertThat(holds(new Where.Any(List.of(FREE, TEAM)))).isTrue();
        assertThat(holds(new Where.Any(List.of(FREE, FREE)))).isFalse();
        assertThat(holds(new Where.Not(FREE))).isTrue();
        assertThat(holds(new Where.Not(TEAM))).isFalse();
    }

    @Test
    void what_is_asked_is_said_as_a_person_would() {
        assertThat(new Where.All(List.of(TEAM, SENT))).hasToString("plan is team and page.path is given");
        assertThat(new Where.Any(List.of(TEAM, FREE))).hasToString("plan is team or plan is free");
        assertThat(new Where.Not(FREE)).hasToString("not (plan is free)");
        assertThat(new Where.All(List.of(SENT, new Where.Any(List.of(TEAM, FREE)), new Where.Not(FREE))))
                .hasToString("page.path is given and (plan is team or plan is free) and not (plan is free)");
        assertThat(new Where.Any(List.of(FREE, new Where.All(List.of(TEAM, SENT)))))
                .hasToString("plan is free or (plan is team and page.path is given)");
    }

    @Test
    void signals_are_said_with_what_is_asked_of_their_details() {
        assertThat(new SignalForm(null, new Glob("Signed Up", false), null, null, null, null, TEAM))
                .hasToString("Signed Up where plan is team");
    }

    private static boolean holds(Where where) {
        return where.holds(MESSAGE, DAY);
    }
}
