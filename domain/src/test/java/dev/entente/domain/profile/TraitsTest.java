package dev.entente.domain.profile;

import static dev.entente.domain.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.profile.TraitValue.Flag;
import dev.entente.domain.profile.TraitValue.Many;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TraitsTest {

    /** One value of one trait, as somebody observed it. */
    record Observing(String name, TraitValue value, Instant at) {

        Traits onto(Traits traits) {
            return traits.observe(Map.of(name, value), at);
        }
    }

    @Test
    void the_last_observation_wins_whatever_order_they_come_in() {
        Traits inOrder = title("Engineer", NOON).observe(Map.of("title", new Text("CTO")), NOON.plusSeconds(1));
        Traits late = title("CTO", NOON.plusSeconds(1)).observe(Map.of("title", new Text("Engineer")), NOON);
        assertThat(inOrder.get("title")).contains(new Text("CTO"));
        assertThat(late).isEqualTo(inOrder);
    }

    @Test
    void each_trait_has_a_time_of_its_own() {
        Traits traits = title("CTO", NOON)
                .observe(Map.of("title", new Text("Engineer"), "city", new Text("Bonn")), NOON.minusSeconds(1));
        assertThat(traits.get("title")).contains(new Text("CTO"));
        assertThat(traits.get("city")).contains(new Text("Bonn"));
    }

    @Test
    void what_was_cleared_is_not_known_yet_older_values_do_not_come_back() {
        Traits cleared = title("CTO", NOON).observe(Map.of("title", TraitValue.CLEARED), NOON.plusSeconds(2));
        assertThat(cleared.get("title")).isEmpty();
        assertThat(cleared.observed()).containsKey("title");
        Traits late = cleared.observe(Map.of("title", new Text("Engineer")), NOON.plusSeconds(1));
        assertThat(late.get("title")).isEmpty();
        Traits anew = cleared.observe(Map.of("title", new Text("CEO")), NOON.plusSeconds(3));
        assertThat(anew.get("title")).contains(new Text("CEO"));
    }

    @Test
    void an_empty_object_as_a_value_is_a_value() {
        Traits traits = Traits.NONE.observe(Map.of("address", new Fields(Map.of())), NOON);
        assertThat(traits.get("address")).contains(new Fields(Map.of()));
    }

    @Test
    void numbers_are_one_value_however_they_are_written() {
        assertThat(new Numeric(new BigDecimal("1.00"))).isEqualTo(new Numeric(BigDecimal.ONE));
        assertThat(new Numeric(new BigDecimal("0.000"))).isEqualTo(new Numeric(new BigDecimal("0E+9")));
    }

    @Property
    void observations_in_any_order_and_more_than_once_make_the_same_traits(
            @ForAll("observations") List<Observing> observations, @ForAll Random random) {
        Traits expected = all(observations);
        var shuffled = new ArrayList<>(observations);
        shuffled.addAll(observations);
        Collections.shuffle(shuffled, random);
        assertThat(all(shuffled)).isEqualTo(expected);
    }

    @Property
    void merging_is_commutative_and_associative_with_none_as_identity(
            @ForAll("observations") List<Observing> one,
            @ForAll("observations") List<Observing> two,
            @ForAll("observations") List<Observing> three) {
        Traits a = all(one);
        Traits b = all(two);
        Traits c = all(three);
        assertThat(a.merge(b)).isEqualTo(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(a)).isEqualTo(a);
        assertThat(a.merge(Traits.NONE)).isEqualTo(a);
        assertThat(Traits.NONE.merge(a)).isEqualTo(a);
    }

    @Test
    void of_two_objects_seen_at_once_the_same_wins_however_their_fields_came() {
        var fields = new LinkedHashMap<String, TraitValue>();
        for (int i = 0; i < 40; i++) {
            fields.put("field" + i * 7919, new Flag(true));
        }
        Map<String, TraitValue> backwards = new LinkedHashMap<>();
        List.copyOf(fields.keySet()).reversed().forEach(name -> backwards.put(name, new Flag(true)));
        assertThat(new Fields(backwards)).isEqualTo(new Fields(fields)).hasToString(new Fields(fields).toString());
    }

    @Provide
    Arbitrary<List<Observing>> observations() {
        Arbitrary<TraitValue> scalars = Arbitraries.of(
                new Text("a"),
                new Text("b"),
                new Numeric(BigDecimal.ONE),
                new Numeric(new BigDecimal("1.50")),
                new Flag(true),
                TraitValue.CLEARED);
        Arbitrary<TraitValue> lists = scalars.list().ofMaxSize(3).map(Many::new);
        Arbitrary<TraitValue> objects = Arbitraries.maps(Arbitraries.of("x", "y", "z", "company"), scalars)
                .ofMaxSize(4)
                .map(Fields::new);
        return Combinators.combine(
                        Arbitraries.of("title", "city"),
                        Arbitraries.oneOf(scalars, lists, objects),
                        Arbitraries.integers().between(0, 3).map(NOON::plusSeconds))
                .as(Observing::new)
                .list()
                .ofMaxSize(8);
    }

    private static Traits all(List<Observing> observations) {
        Traits traits = Traits.NONE;
        for (Observing observing : observations) {
            traits = observing.onto(traits);
        }
        return traits;
    }

    private static Traits title(String title, Instant at) {
        return Traits.NONE.observe(Map.of("title", new Text(title)), at);
    }
}
