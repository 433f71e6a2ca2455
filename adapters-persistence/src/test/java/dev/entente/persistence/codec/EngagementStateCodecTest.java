package dev.entente.persistence.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.domain.policy.Measure;
import dev.entente.domain.scoring.DayCounts;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Numbered;
import dev.entente.domain.scoring.ValueDays;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EngagementStateCodecTest {

    @Property
    void every_state_is_read_back_as_it_was(@ForAll("states") EngagementState state) {
        assertThat(EngagementStateCodec.decode(EngagementStateCodec.encode(state)))
                .isEqualTo(state);
    }

    /** What an older version has stored must stay readable: this text may gain a sibling, and never change. */
    @Test
    void format_1_is_read_for_ever() {
        var state = new EngagementState(
                Numbered.of(Map.of(3, DayCounts.of(new int[] {20_000, 20_001, 20_040}, new int[] {1, 200, 3}))),
                Numbered.empty(),
                Numbered.of(Map.of(0, Instant.ofEpochSecond(1_700_000_000, 5))),
                Instant.ofEpochSecond(-1));
        byte[] stored = HexFormat.of().parseHex("01010303c0b8020102c8014e03010080c49fd50c05010100");

        assertThat(EngagementStateCodec.decode(stored)).isEqualTo(state);
        assertThat(EngagementStateCodec.encode(state)).isEqualTo(stored);
    }

    /** This text too may gain a sibling, and never change. */
    @Test
    void format_2_is_read_for_ever() {
        var state = new EngagementState(
                Numbered.of(Map.of(3, DayCounts.of(new int[] {20_000}, new int[] {1}))),
                Numbered.of(Map.of(5, ValueDays.of(new long[] {-1, 7, 300}, new int[] {20_001, 20_001, 20_000}))),
                Numbered.empty(),
                null);
        byte[] stored = HexFormat.of().parseHex("02010301c0b80201010503c2b802ffffffffffffffffff01000701ac020000");

        assertThat(EngagementStateCodec.decode(stored)).isEqualTo(state);
        assertThat(EngagementStateCodec.encode(state)).isEqualTo(stored);
    }

    @Test
    void a_year_of_days_of_one_rule_fits_into_a_kilobyte() {
        int[] days = IntStream.range(20_000, 20_365).toArray();
        int[] counts = IntStream.range(0, 365).map(i -> 1 + i % 100).toArray();
        var state = new EngagementState(
                Numbered.of(Map.of(0, DayCounts.of(days, counts))), Numbered.empty(), Numbered.empty(), null);

        assertThat(EngagementStateCodec.encode(state)).hasSizeLessThan(1_024);
    }

    @Test
    void an_unknown_format_is_refused() {
        assertThatThrownBy(() -> EngagementStateCodec.decode(new byte[] {3, 0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("format 3, not 1 or 2");
    }

    @Provide
    Arbitrary<EngagementState> states() {
        var counts = Arbitraries.maps(rules(), dayCounts()).ofMaxSize(8);
        var raises = Arbitraries.maps(rules(), instants()).ofMaxSize(4);
        var values = Arbitraries.maps(rules(), valueDays()).ofMaxSize(3);
        return Combinators.combine(counts, values, raises, instants().injectNull(0.3))
                .as((counted, seen, raised, positive) ->
                        new EngagementState(Numbered.of(counted), Numbered.of(seen), Numbered.of(raised), positive));
    }

    private static Arbitrary<Integer> rules() {
        return Arbitraries.integers().between(0, 1_000);
    }

    private static Arbitrary<DayCounts> dayCounts() {
        return Arbitraries.maps(Arbitraries.integers(), Arbitraries.integers().greaterOrEqual(1))
                .ofMaxSize(20)
                .map(counts -> DayCounts.of(
                        counts.keySet().stream().sorted().mapToInt(day -> day).toArray(),
                        counts.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .mapToInt(Map.Entry::getValue)
                                .toArray()));
    }

    private static Arbitrary<ValueDays> valueDays() {
        return Arbitraries.maps(Arbitraries.longs(), Arbitraries.integers())
                .ofMaxSize(Measure.Values.MOST)
                .map(days -> {
                    List<Long> newestFirst = days.keySet().stream()
                            .sorted(Comparator.comparing((Long value) -> days.getOrDefault(value, 0))
                                    .reversed()
                                    .thenComparing(Comparator.naturalOrder()))
                            .toList();
                    return ValueDays.of(
                            newestFirst.stream().mapToLong(value -> value).toArray(),
                            newestFirst.stream()
                                    .mapToInt(value -> days.getOrDefault(value, 0))
                                    .toArray());
                });
    }

    private static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }
}
