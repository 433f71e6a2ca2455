package dev.entente.domain.missing;

import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.missing.Hints.missing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Policies;
import dev.entente.domain.Standings;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Facts;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private static final int SIGNALS = 40;

    /** One rule may ask as much as a thousand others. */
    @ParameterizedTest
    @CsvSource({"-1, 32", "0, 32", "1, 8"})
    void where_much_is_asked_in_however_few_rules_fewer_changes_are_tried_together(int more, int tried) {
        int leaves = Catalogue.MANY_ASKED + more - SIGNALS;

        assertThat(Catalogue.of(Supposition.of(policyAsking(leaves), known(), Standings.LEAD, NOON))
                        .changes())
                .hasSize(tried);
    }

    /** One change alone is tried before two of those that speak no less for a lead, but are not enough. */
    @Test
    void what_is_enough_by_itself_is_tried_however_much_else_there_is() {
        Policies policies = policy();
        IntStream.range(0, SIGNALS).forEach(i -> policies.rule("signal-" + i, "1"));

        assertThat(missing(policies.rule("visit", "5"))).contains(List.of("10 more of visit (visit)."));
    }

    private static CompiledPolicy policyAsking(int leaves) {
        Policies policy = policy();
        IntStream.range(0, SIGNALS).forEach(i -> policy.rule("signal-" + i, "1"));
        return policy.fit(
                        "person",
                        new Condition.Any(IntStream.range(0, leaves)
                                .mapToObj(i -> is("title", "title " + i))
                                .toList()),
                        "1")
                .compile();
    }

    private static Facts known() {
        return new Facts(Traits.NONE.observe(Map.of("title", new Text("CTO")), NOON), EngagementState.EMPTY);
    }
}
