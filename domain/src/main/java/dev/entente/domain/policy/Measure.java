package dev.entente.domain.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a condition over behaviour counts. Tallies are numbered when the policy is compiled. */
public sealed interface Measure {

    int UNNUMBERED = -1;

    /** The epoch day of the n-th newest of it, see {@link Known}. */
    int newest(int n, Known known, int today);

    /** The numbers under which it finds what it counts, once it is numbered. */
    Stream<Integer> numbers();

    /** What has to be remembered for it, besides what rules remember anyway. */
    Stream<Tally> tallies();

    Measure numbered(Tallies tallies);

    /** What is counted, whatever its numbers. */
    Measure unnumbered();

    /** Signals. */
    record Signals(SignalPattern on, int tally) implements Measure {

        public Signals(SignalPattern on) {
            this(on, UNNUMBERED);
        }

        @Override
        public int newest(int n, Known known, int today) {
            return known.signal(tally, n, today);
        }

        @Override
        public Stream<Tally> tallies() {
            return Stream.of(new Tally(on, null));
        }

        @Override
        public Measure numbered(Tallies numbers) {
            return new Signals(on, numbers.of(new Tally(on, null)));
        }

        @Override
        public Measure unnumbered() {
            return new Signals(on);
        }

        @Override
        public Stream<Integer> numbers() {
            return Stream.of(tally);
        }
    }

    /** Days with a signal. */
    record Days(SignalPattern on, int tally) implements Measure {

        public Days(SignalPattern on) {
            this(on, UNNUMBERED);
        }

        @Override
        public int newest(int n, Known known, int today) {
            return known.day(tally, n, today);
        }

        @Override
        public Stream<Tally> tallies() {
            return Stream.of(new Tally(on, null));
        }

        @Override
        public Measure numbered(Tallies numbers) {
            return new Days(on, numbers.of(new Tally(on, null)));
        }

        @Override
        public Measure unnumbered() {
            return new Days(on);
        }

        @Override
        public Stream<Integer> numbers() {
            return Stream.of(tally);
        }
    }

    /**
     * Different values of a property of signals.
     *
     * @param of the property's name, or a dotted path
     */
    record Values(SignalPattern on, String of, int tally) implements Measure {

        /** So many are remembered, the newest. */
        public static final int MOST = 50;

        public Values(SignalPattern on, String of) {
            this(on, of, UNNUMBERED);
        }

        @Override
        public int newest(int n, Known known, int today) {
            return known.value(tally, n, today);
        }

        @Override
        public Stream<Tally> tallies() {
            return Stream.of(new Tally(on, of));
        }

        @Override
        public Measure numbered(Tallies numbers) {
            return new Values(on, of, numbers.of(new Tally(on, of)));
        }

        @Override
        public Measure unnumbered() {
            return new Values(on, of);
        }

        @Override
        public Stream<Integer> numbers() {
            return Stream.of(tally);
        }
    }

    /**
     * Groups of engagement rules with positive points, as the guard counts them.
     *
     * @param rules the tallies of each group's rules
     */
    record Groups(List<List<Integer>> rules) implements Measure {

        public Groups() {
            this(List.of());
        }

        public Groups {
            rules = List.copyOf(rules);
        }

        @Override
        public int newest(int n, Known known, int today) {
            if (n > rules.size()) {
                return Known.NEVER;
            }
            int[] newest = new int[rules.size()];
            for (int group = 0; group < newest.length; group++) {
                newest[group] = newestOf(rules.get(group), known, today);
            }
            Arrays.sort(newest);
            return newest[newest.length - n];
        }

        private static int newestOf(List<Integer> group, Known known, int today) {
            int newest = Known.NEVER;
            for (int i = 0; i < group.size(); i++) {
                newest = Math.max(newest, known.signal(group.get(i), 1, today));
            }
            return newest;
        }

        @Override
        public Stream<Tally> tallies() {
            return Stream.empty();
        }

        @Override
        public Measure numbered(Tallies numbers) {
            return new Groups(numbers.groups());
        }

        @Override
        public Measure unnumbered() {
            return new Groups();
        }

        @Override
        public Stream<Integer> numbers() {
            return rules.stream().flatMap(List::stream);
        }
    }
}
