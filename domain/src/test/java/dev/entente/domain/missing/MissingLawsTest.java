package dev.entente.domain.missing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Histories;
import dev.entente.domain.History;
import dev.entente.domain.Signals;
import dev.entente.domain.Standings;
import dev.entente.domain.lifecycle.MqlDecision;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What is said to be missing is tried, and what is said to be out of reach is looked for. */
class MissingLawsTest {

    /** A lead as it stands. */
    record Case(History history, Traits traits, Standing standing) {

        Facts facts() {
            return new Facts(traits, Signals.remembered(history.policy(), history.signals()));
        }

        Optional<List<Missing>> missing() {
            return missing(history.now());
        }

        Optional<List<Missing>> missing(Instant at) {
            return WhatIsMissing.forMql(history.policy(), facts(), standing, at);
        }

        /** On how many days the guard wants to see signals. */
        int daysOfGuard() {
            var guard = history.policy().policy().mql().guard();
            return guard == null ? 1 : guard.distinctDays();
        }

        /** From all that was stored, as a rebuild would. */
        boolean isInAfter(List<Deed> deeds) {
            var signals = new ArrayList<>(history.signals());
            var learned = new HashMap<String, TraitValue>();
            int days = 1;
            for (Deed deed : deeds) {
                signals.addAll(deed.signals);
                learned.putAll(deed.learned);
                days = Math.max(days, deed.days);
            }
            CompiledPolicy policy = history.policy();
            var known = new Facts(traits.observe(learned, history.now()), Signals.remembered(policy, signals));
            Instant at = later(days - 1);
            return MqlDecision.decide(policy.policy(), known, Assessor.assess(policy.policy(), known, at), standing, at)
                    .isIn();
        }

        Instant later(int days) {
            return history.now()
                    .atZone(history.policy().policy().zone())
                    .plusDays(days)
                    .toInstant();
        }
    }

    /** A change as it is carried out. */
    record Deed(String name, List<Signal> signals, Map<String, TraitValue> learned, int days) {

        static Deed of(Case one, Change change) {
            return switch (change) {
                case Change.Trait(String name, TraitTest _, TraitValue value) ->
                    new Deed(name, List.of(), Map.of(name, value), 1);
                case Change.Signals signals -> {
                    var all = new ArrayList<Signal>();
                    int n = 0;
                    for (Change.Example example : signals.examples()) {
                        all.add(sent(example, one.later(signals.dayOf(n++))));
                    }
                    yield new Deed(signals.name(), all, Map.of(), signals.days());
                }
            };
        }

        private static Signal sent(Change.Example example, Instant at) {
            Map<String, TraitValue> properties = example.details().properties().values();
            if (properties.isEmpty()) {
                return Signals.track(String.valueOf(example.signal().name()), at);
            }
            Map.Entry<String, TraitValue> only =
                    properties.entrySet().iterator().next();
            String value = ((Text) only.getValue()).value();
            return Signals.track(String.valueOf(example.signal().name()), only.getKey(), value, at);
        }
    }

    @Property(tries = 300)
    void applied_together_the_changes_make_an_mql(@ForAll("cases") Case one) {
        Optional<List<Missing>> missing = one.missing();
        Assume.that(missing.isPresent());
        assertThat(missing.get()).hasSizeLessThanOrEqualTo(WhatIsMissing.MOST);
        List<Deed> deeds = missing.get().stream()
                .map(change -> Deed.of(one, change.change()))
                .toList();
        assertThat(one.isInAfter(deeds)).as("after %s", missing.get()).isTrue();
        assertThat(missing.get().isEmpty()).isEqualTo(one.isInAfter(List.of()));
    }

    /** To wait is no deed: what the days of the deeds alone bring into reach is left out. */
    @Property(tries = 25)
    void what_is_out_of_reach_is_reached_by_no_three_deeds(@ForAll("cases") Case one) {
        Assume.that(one.missing().isEmpty());
        Assume.that(one.missing(one.later(one.daysOfGuard() - 1)).isEmpty());
        List<Deed> deeds = deeds(one);
        for (int a = 0; a < deeds.size(); a++) {
            assertOutOfReach(one, List.of(deeds.get(a)));
            for (int b = a + 1; b < deeds.size(); b++) {
                assertOutOfReach(one, List.of(deeds.get(a), deeds.get(b)));
                for (int c = b + 1; c < deeds.size(); c++) {
                    assertOutOfReach(one, List.of(deeds.get(a), deeds.get(b), deeds.get(c)));
                }
            }
        }
    }

    private static void assertOutOfReach(Case one, List<Deed> deeds) {
        assertThat(!isTooOften(deeds) && one.isInAfter(deeds)).as("%s", deeds).isFalse();
    }

    /** One change sends a signal of a kind ten times at most, and there are no two of the same kind. */
    private static boolean isTooOften(List<Deed> deeds) {
        return deeds.stream()
                .flatMap(deed -> deed.signals.stream())
                .collect(groupingBy(signal -> String.valueOf(signal.name()), counting()))
                .values()
                .stream()
                .anyMatch(times -> times > SignalChanges.MOST_TIMES);
    }

    /** Of every event, with and without a property, once and often, on one day and on as many as the guard asks for. */
    private static List<Deed> deeds(Case one) {
        int days = one.daysOfGuard();
        var deeds = new ArrayList<Deed>();
        for (String event : List.of("e0", "e1", "e2", "e3", "hand")) {
            for (@Nullable String offer : new @Nullable String[] {null, "a"}) {
                deeds.add(often(one, event, offer, 1, 1));
                deeds.add(often(one, event, offer, 10, days));
            }
        }
        if (one.traits.get(Histories.DATE).isEmpty()) {
            LocalDate today = LocalDate.ofInstant(
                    one.history.now(), one.history.policy().policy().zone());
            Stream.of(0, 5, 30)
                    .map(ago -> new Text(today.minusDays(ago).toString()))
                    .forEach(date -> deeds.add(new Deed("date", List.of(), Map.of(Histories.DATE, date), 1)));
        }
        return deeds;
    }

    private static Deed often(Case one, String event, @Nullable String offer, int times, int days) {
        List<Signal> signals = IntStream.range(0, times)
                .mapToObj(n -> one.later(n < days ? n : 0))
                .map(at -> offer == null ? Signals.track(event, at) : Signals.track(event, "offer", offer, at))
                .toList();
        return new Deed(event + times, signals, Map.of(), days);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Histories.histories()
                .flatMap(history -> Combinators.combine(
                                Arbitraries.integers().between(-30, 30).injectNull(0.5),
                                Standings.standings(history.now()))
                        .as((datedIn, standing) -> new Case(history, traits(history, datedIn), standing)));
    }

    private static Traits traits(History history, @Nullable Integer datedIn) {
        if (datedIn == null) {
            return Traits.NONE;
        }
        Instant date = history.now().plus(Duration.ofDays(datedIn));
        String day = LocalDate.ofInstant(date, history.policy().policy().zone()).toString();
        return Traits.NONE.observe(Map.of(Histories.DATE, new Text(day)), history.now());
    }
}
