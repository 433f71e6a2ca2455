package dev.entente.domain.policy;

import dev.entente.domain.signal.Details;
import dev.entente.domain.signal.Signal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

    private final PatternIndex rules;
    private final PatternIndex handRaisers;
    private final PatternIndex conditions;
    private final PatternIndex ignored;
    private final Tallies tallies;
    private final ZoneId zone;
    private final Function<byte[], Details> read;

    private SignalMatcher(Policy policy, Tallies tallies, Function<byte[], Details> read) {
        rules = new PatternIndex(
                policy.engagement().stream().map(EngagementRule::on).toList());
        handRaisers = new PatternIndex(
                policy.handRaisers().stream().map(HandRaiser::on).toList());
        conditions = new PatternIndex(tallies.asked().stream().map(Tally::on).toList());
        ignored = new PatternIndex(policy.ignore());
        this.tallies = tallies;
        zone = policy.zone();
        this.read = read;
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
        return ignored.met(sighting).isEmpty()
                ? new Matches(rules.met(sighting), handRaisers.met(sighting), asked(sighting))
                : Matches.NONE;
    }

    /** A signal without the property that is asked for has no value to remember. */
    private List<Asked> asked(Sighting sighting) {
        List<Integer> met = conditions.met(sighting);
        if (met.isEmpty()) {
            return List.of();
        }
        var asked = new ArrayList<Asked>();
        for (int index : met) {
            int number = tallies.firstAsked() + index;
            String of = tallies.asked().get(index).of();
            if (of == null) {
                asked.add(new Asked(number, 0));
            } else {
                sighting.values(of).forEach(value -> asked.add(new Asked(number, ValueHash.of(value))));
            }
        }
        return asked;
    }
}
