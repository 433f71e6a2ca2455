package dev.entente.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.domain.policy.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DayCountsTest {

    @Test
    void a_days_count_stops_at_saturation() {
        assertThat(counted(List.of(7, 7), 3).count(0)).isEqualTo(2);
        assertThat(counted(List.of(7, 7, 7), 3).count(0)).isEqualTo(3);
        assertThat(counted(List.of(7, 7, 7, 7), 3).count(0)).isEqualTo(3);
    }

    @Test
    void days_before_the_first_are_left_out() {
        DayCounts counts = DayCounts.of(new int[] {4, 5, 7}, new int[] {1, 2, 3});
        assertThat(counts.since(4)).isEqualTo(counts);
        assertThat(counts.since(5)).isEqualTo(DayCounts.of(new int[] {5, 7}, new int[] {2, 3}));
        assertThat(counts.since(6)).isEqualTo(DayCounts.of(new int[] {7}, new int[] {3}));
        assertThat(counts.since(8)).isEqualTo(DayCounts.NONE);
    }

    @Test
    void the_nth_newest_signal_is_found_among_those_of_today_and_before() {
        DayCounts counts = DayCounts.of(new int[] {4, 5, 7}, new int[] {1, 2, 3});
        assertThat(IntStream.rangeClosed(1, 7).map(n -> counts.nthSignal(n, 7)))
                .containsExactly(7, 7, 7, 5, 5, 4, Known.NEVER);
        assertThat(IntStream.rangeClosed(1, 4).map(n -> counts.nthSignal(n, 6))).containsExactly(5, 5, 4, Known.NEVER);
        assertThat(counts.nthSignal(1, 4)).isEqualTo(4);
        assertThat(counts.nthSignal(1, 3)).isEqualTo(Known.NEVER);
        assertThat(DayCounts.NONE.nthSignal(1, 7)).isEqualTo(Known.NEVER);
    }

    @Test
    void the_nth_newest_day_is_found_among_today_and_those_before() {
        DayCounts counts = DayCounts.of(new int[] {4, 5, 7}, new int[] {1, 2, 3});
        assertThat(IntStream.rangeClosed(1, 4).map(n -> counts.nthDay(n, 7))).containsExactly(7, 5, 4, Known.NEVER);
        assertThat(IntStream.rangeClosed(1, 3).map(n -> counts.nthDay(n, 6))).containsExactly(5, 4, Known.NEVER);
        assertThat(counts.nthDay(1, 4)).isEqualTo(4);
        assertThat(counts.nthDay(1, 3)).isEqualTo(Known.NEVER);
        assertThat(DayCounts.NONE.nthDay(1, 7)).isEqualTo(Known.NEVER);
    }

    @Test
    void other_days_and_other_counts_are_others() {
        DayCounts counts = DayCounts.of(new int[] {4, 5}, new int[] {1, 2});
        assertThat(counts)
                .isEqualTo(DayCounts.of(new int[] {4, 5}, new int[] {1, 2}))
                .isNotEqualTo(DayCounts.of(new int[] {4, 6}, new int[] {1, 2}))
                .isNotEqualTo(DayCounts.of(new int[] {4, 5}, new int[] {1, 3}))
                .isNotEqualTo(DayCounts.NONE);
    }

    @Test
    void what_is_no_count_of_days_is_refused() {
        assertThatThrownBy(() -> DayCounts.of(new int[] {1, 2}, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("each day has one count, not 1 for 2");
        assertThatThrownBy(() -> DayCounts.of(new int[] {1, 1}, new int[] {1, 1}))
                .hasMessage("days ascend and counts are 1 or more, not so at place 1");
        assertThatThrownBy(() -> DayCounts.of(new int[] {2, 1}, new int[] {1, 1}))
                .hasMessageEndingWith("at place 1");
        assertThatThrownBy(() -> DayCounts.of(new int[] {1}, new int[] {0})).hasMessageEndingWith("at place 0");
    }

    @Test
    void what_was_given_can_change_without_changing_the_counts() {
        int[] days = {1};
        int[] counts = {1};
        DayCounts kept = DayCounts.of(days, counts);
        days[0] = 9;
        counts[0] = 9;
        assertThat(kept).isEqualTo(DayCounts.of(new int[] {1}, new int[] {1}));
    }

    @Property
    void it_counts_as_a_map_from_days_to_counts_does(
            @ForAll @Size(max = 30) List<@IntRange(min = -3, max = 6) Integer> days,
            @ForAll @IntRange(min = 1, max = 4) int saturation) {
        Map<Integer, Integer> expected = new HashMap<>();
        days.forEach(day -> expected.merge(day, 1, (a, b) -> Math.min(saturation, a + b)));
        assertThat(asMap(counted(days, saturation))).isEqualTo(expected);
    }

    @Property
    void merging_is_counting_all_of_both(
            @ForAll @Size(max = 20) List<@IntRange(min = -3, max = 6) Integer> one,
            @ForAll @Size(max = 20) List<@IntRange(min = -3, max = 6) Integer> other,
            @ForAll @IntRange(min = 1, max = 4) int saturation) {
        DayCounts merged = counted(one, saturation).merge(counted(other, saturation), saturation);
        var all = new ArrayList<>(one);
        all.addAll(other);
        assertThat(merged)
                .isEqualTo(counted(all, saturation))
                .hasSameHashCodeAs(counted(all, saturation))
                .isEqualTo(counted(other, saturation).merge(counted(one, saturation), saturation));
        assertThat(merged.merge(DayCounts.NONE, saturation)).isEqualTo(merged);
    }

    private static DayCounts counted(List<Integer> days, int saturation) {
        return DayCounts.counting(
                days.stream().mapToInt(Integer::intValue).sorted().toArray(), saturation);
    }

    private static Map<Integer, Integer> asMap(DayCounts counts) {
        var map = new TreeMap<Integer, Integer>();
        for (int place = 0; place < counts.size(); place++) {
            map.put(counts.day(place), counts.count(place));
        }
        return map;
    }
}
