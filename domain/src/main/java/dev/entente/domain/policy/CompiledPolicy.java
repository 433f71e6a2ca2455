package dev.entente.domain.policy;

import dev.entente.domain.signal.Details;
import java.util.List;
import java.util.function.Function;

/**
 * A policy version ready for use: compiled once, asked for every signal.
 *
 * @param version 1 or more
 * @param policy whose conditions know where what they ask for is counted
 * @param dated what is asked anywhere in it whose answer can change by the passing of days alone
 */
public record CompiledPolicy(int version, Policy policy, SignalMatcher matcher, Tallies tallies, List<Dated> dated) {

    public CompiledPolicy {
        dated = List.copyOf(dated);
    }

    /** @param details how the details of a signal are found in its payload */
    public static CompiledPolicy compile(int version, Policy read, Function<byte[], Details> details) {
        Tallies tallies = Tallies.of(read);
        Policy policy = read.numbered(tallies);
        List<Dated> dated =
                policy.conditions().flatMap(Condition::dated).distinct().toList();
        return new CompiledPolicy(version, policy, SignalMatcher.of(policy, tallies, details), tallies, dated);
    }
}
