package dev.entente.domain.policy;

import static dev.entente.domain.Policies.onEvent;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.SignalMatcher.Asked;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.profile.TraitValue.Many;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.signal.Details;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one signal says of a property of which different values are counted. */
class DistinctValuesTest {

    private static final Fields NONE = new Fields(Map.of());

    @Test
    void each_value_of_a_list_counts_once_and_as_it_would_alone() {
        assertThat(seen("offer", texts("a", "b", "a"))).isEqualTo(seen("offer", texts("a", "b")));
        assertThat(seen("offer", texts("a", "b")))
                .isEqualTo(Stream.of("a", "b")
                        .flatMap(offer -> seen("offer", new Text(offer)).stream())
                        .toList());
    }

    @Test
    void numbers_count_and_what_has_no_text_does_not() {
        TraitValue five = new Numeric(BigDecimal.valueOf(5));

        assertThat(seen("offer", new Many(List.of(five, TraitValue.CLEARED, NONE, texts("a")))))
                .isEqualTo(seen("offer", five));
        assertThat(seen("offer", texts())).isEmpty();
    }

    @Test
    void a_path_leads_through_a_list_of_objects() {
        var products = new Many(Stream.of("shoes", "hats")
                .<TraitValue>map(category -> new Fields(Map.of("category", new Text(category))))
                .toList());

        assertThat(seen("offer.category", products)).isEqualTo(seen("offer", texts("shoes", "hats")));
    }

    @ParameterizedTest
    @CsvSource({"49, 49", "50, 50", "51, 50"})
    void of_one_signal_as_many_are_looked_at_as_can_count(int said, int seen) {
        String[] offers = IntStream.range(0, said).mapToObj(i -> "offer " + i).toArray(String[]::new);

        assertThat(seen("offer", texts(offers))).hasSize(seen);
    }

    private static Many texts(String... texts) {
        return new Many(Stream.of(texts).<TraitValue>map(Text::new).toList());
    }

    private static List<Long> seen(String of, TraitValue offer) {
        CompiledPolicy policy = policy().rule(
                        "many", "offers", new Behaviour(new Measure.Values(onEvent("Converted"), of), 2, 30), "5")
                .compile();
        var details = new Details(new Fields(Map.of("offer", offer)), NONE);
        return policy
                .matcher()
                .match(new Sighting(track("Converted", NOON), ZoneOffset.UTC, _ -> details))
                .asked()
                .stream()
                .map(Asked::value)
                .toList();
    }
}
