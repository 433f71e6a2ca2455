package dev.entente.persistence.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.profile.Observed;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitJsonTest {

    @Property
    void every_value_is_read_back_as_it_was(@ForAll("values") TraitValue value) {
        assertThat(TraitJson.readValue(TraitJson.write(value))).isEqualTo(value);
    }

    @Property
    void all_traits_are_read_back_as_they_were(@ForAll("traits") Traits traits) {
        assertThat(TraitJson.readTraits(TraitJson.write(traits))).isEqualTo(traits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "0.1", "1E+400", "-1E-400", "123456789012345678901234567890.12345"})
    void numbers_keep_every_digit(String number) {
        var value = new TraitValue.Numeric(new BigDecimal(number));

        assertThat(TraitJson.readValue(TraitJson.write(value))).isEqualTo(value);
    }

    @Test
    void an_observed_value_is_written_so_that_sql_can_read_it() {
        var traits = Traits.NONE.observe(Map.of("owner", new TraitValue.Text("Ada")), Instant.EPOCH);

        assertThat(TraitJson.write(traits)).isEqualTo("""
                {"owner":{"v":"Ada","at":"1970-01-01T00:00:00Z"}}""");
    }

    @Provide
    Arbitrary<TraitValue> values() {
        return values(3);
    }

    @Provide
    Arbitrary<Traits> traits() {
        var instants = Arbitraries.longs()
                .between(Instant.parse("0001-01-01T00:00:00Z").getEpochSecond(), 253_402_300_799L)
                .map(Instant::ofEpochSecond);
        var observed = Combinators.combine(values(), instants).as(Observed::new);
        return Arbitraries.maps(Arbitraries.strings(), observed).ofMaxSize(6).map(Traits::new);
    }

    private static Arbitrary<TraitValue> values(int depth) {
        Arbitrary<TraitValue> scalars = Arbitraries.oneOf(
                Arbitraries.strings().map(TraitValue.Text::new),
                Arbitraries.bigDecimals().map(TraitValue.Numeric::new),
                Arbitraries.of(true, false).map(TraitValue.Flag::new),
                Arbitraries.just(TraitValue.CLEARED));
        return depth == 0
                ? scalars
                : Arbitraries.oneOf(
                        scalars,
                        values(depth - 1).list().ofMaxSize(4).map(TraitValue.Many::new),
                        Arbitraries.maps(Arbitraries.strings(), values(depth - 1))
                                .ofMaxSize(4)
                                .map(TraitValue.Fields::new));
    }
}
