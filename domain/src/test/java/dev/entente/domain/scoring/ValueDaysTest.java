package dev.entente.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.domain.policy.Known;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValueDaysTest {

    record Sight(long value, int day) {}

    @Property
    void merging_is_commutative_and_associative_with_none_as_identity(
            @ForAll("sights") List<Sight> one, @ForAll("sights") List<Sight> two, @ForAll("sights") List<Sight> three) {
        ValueDays a = seen(one);
        ValueDays b = seen(two);
        ValueDays c = seen(three);
        assertThat(a.merge(b)).isEqualTo(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(ValueDays.NONE)).isEqualTo(a);
        assertThat(ValueDays.NONE.merge(a)).isEqualTo(a);
    }

    @Property
    void order_does_not_matter_and_to_forget_early_neither(
            @ForAll("sights") List<Sight> sights, @ForAll("days") int first) {
        ValueDays all = seen(sights);
        assertThat(seen(sights.reversed())).isEqualTo(all);
        ValueDays forgetful = ValueDays.NONE;
        for (Sight sight : sights) {
            forgetful = forgetful.plus(sight.value, sight.day).since(first);
        }
        assertThat(forgetful).isEqualTo(all.since(first));
    }

    @Property
    void the_fifty_newest_are_kept_of_one_day_the_least(@ForAll("sights") List<Sight> sights) {
        ValueDays all = seen(sights);
        long different = sights.stream().map(Sight::value).distinct().count();
        assertThat(all.size()).isEqualTo((int) Math.min(50, different));
        for (int i = 0; i < all.size(); i++) {
            long value = all.value(i);
            assertThat(all.day(i))
                    .isEqualTo(sights.stream()
                            .filter(sight -> sight.value == value)
                            .mapToInt(Sight::day)
                            .max()
                            .orElseThrow());
        }
    }

    @Test
    void the_nth_newest_by_today_is_asked_for() {
        ValueDays values = seen(List.of(new Sight(1, 5), new Sight(2, 7), new Sight(3, 9)));
        assertThat(values.nth(1, 9)).isEqualTo(9);
        assertThat(values.nth(1, 8)).isEqualTo(7);
        assertThat(values.nth(2, 8)).isEqualTo(5);
        assertThat(values.nth(3, 8)).isEqualTo(Known.NEVER);
    }

    @Test
    void what_is_not_in_order_is_refused() {
        assertThat(ValueDays.of(new long[] {1, 2}, new int[] {5, 5}).size()).isEqualTo(2);
        assertThatThrownBy(() -> ValueDays.of(new long[] {2, 1}, new int[] {5, 5}))
                .hasMessageContaining("place 1");
        assertThatThrownBy(() -> ValueDays.of(new long[] {1, 2}, new int[] {5, 6}))
                .hasMessageContaining("place 1");
        assertThatThrownBy(() -> ValueDays.of(new long[51], new int[51])).hasMessageContaining("51");
        assertThatThrownBy(() -> ValueDays.of(new long[1], new int[2])).hasMessageContaining("2 days");
    }

    @Provide
    Arbitrary<List<Sight>> sights() {
        return Combinators.combine(Arbitraries.longs().between(0, 70), days())
                .as(Sight::new)
                .list()
                .ofMaxSize(140);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 30);
    }

    private static ValueDays seen(List<Sight> sights) {
        ValueDays values = ValueDays.NONE;
        for (Sight sight : sights) {
            values = values.plus(sight.value, sight.day);
        }
        return values;
    }
}
