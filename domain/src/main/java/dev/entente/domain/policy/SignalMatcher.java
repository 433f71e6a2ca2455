package dev.entente.domain.policy;

import dev.entente.domain.signal.Details;
import dev.entente.domain.signal.Signal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds what of a policy a signal meets. */
public final class SignalMatcher {

    /**
     * What a signal met.
     *
     * @param rules indexes into {@link Policy#engagement()}
     * @param handRaisers indexes into {@link Policy#handRaisers()}
     * @param asked what conditions ask about
     */
    public record Matches(List<Integer> rules, List<Integer> handRaisers, List<Asked> asked) {

        public static final Matches NONE = new Matches(List.of(), List.of(), List.of());

        public Matches {
            rules = List.copyOf(rules);
            handRaisers = List.copyOf(handRaisers);
            asked = List.copyOf(asked);
        }

        public boolean isEmpty() {
            return rules.isEmpty() && handRaisers.isEmpty() && asked.isEmpty();
        }
    }

    /**
     * A signal that a condition asks about.
     *
     * @param tally a number of {@link Tallies}
     * @param value a hash of the value that is asked for; without meaning where signals are counted
     */
    public record Asked(int tally, long value) {}

    private final Tallies tallies;
    private final int firstHand;
    private final int firstAsked;
    private final int firstIgnored;
    private final PatternIndex patterns;

    /** What most signals meet: one rule, or one hand-raiser. */
    private final List<Matches> alone;

    private final ZoneId zone;
    private final Function<byte[], Details> read;

    private SignalMatcher(Policy policy, Tallies tallies, Function<byte[], Details> read) {
        List<SignalPattern> all = new ArrayList<>();
        policy.engagement().forEach(rule -> all.add(rule.on()));
        firstHand = all.size();
        policy.handRaisers().forEach(hand -> all.add(hand.on()));
        firstAsked = all.size();
        tallies.asked().forEach(tally -> all.add(tally.on()));
        firstIgnored = all.size();
        all.addAll(policy.ignore());
        patterns = new PatternIndex(all);
        alone = IntStream.range(0, firstAsked).mapToObj(this::alone).toList();
        this.tallies = tallies;
        zone = policy.zone();
        this.read = read;
    }

    private Matches alone(int pattern) {
        return pattern < firstHand
                ? new Matches(List.of(pattern), List.of(), List.of())
                : new Matches(List.of(), List.of(pattern - firstHand), List.of());
    }

    /** @param read how the details of a signal are found in its payload */
    static SignalMatcher of(Policy policy, Tallies tallies, Function<byte[], Details> read) {
        return new SignalMatcher(policy, tallies, read);
    }

    /** A signal that the policy ignores meets nothing. */
    public Matches match(Signal signal) {
        return match(new Sighting(signal, zone, read));
    }

    /** The same for a signal whose details are known. */
    public Matches match(Sighting sighting) {
        int[] met = patterns.met(sighting);
        if (met.length == 0) {
            return Matches.NONE;
        }
        return met.length == 1 && met[0] < firstAsked ? alone.get(met[0]) : sorted(met, sighting);
    }

    private Matches sorted(int[] met, Sighting sighting) {
        var rules = new ArrayList<Integer>();
        var hands = new ArrayList<Integer>();
        var asked = new ArrayList<Asked>();
        for (int pattern : met) {
            if (pattern >= firstIgnored) {
                return Matches.NONE;
            }
            if (pattern >= firstAsked) {
                addAsked(pattern - firstAsked, sighting, asked);
            } else if (pattern >= firstHand) {
                hands.add(pattern - firstHand);
            } else {
                rules.add(pattern);
            }
        }
        return new Matches(rules, hands, asked);
    }

    /** A signal without the property that is asked for has no value to remember. */
    private void addAsked(int index, Sighting sighting, List<Asked> asked) {
        int number = tallies.firstAsked() + index;
        String of = tallies.asked().get(index).of();
        if (of == null) {
            asked.add(new Asked(number, 0));
        } else {
            sighting.values(of).forEach(value -> asked.add(new Asked(number, ValueHash.of(value))));
        }
    }
}
