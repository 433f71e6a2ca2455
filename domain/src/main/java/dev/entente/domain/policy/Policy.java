package dev.entente.domain.policy;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The agreement between marketing and sales, read and checked.
 *
 * @param zone whose calendar days count
 * @param horizonDays what is older counts for nothing
 * @param engagement points for each signal
 * @param behaviour points while something is true of what somebody did
 * @param raisedWhile hands that no signal raises
 * @param exclude whose signals count for nothing: own staff, competitors
 * @param ignore which signals count for nothing, whoever they come from: those of bots, of tests
 * @param grades null gives none
 * @param directSql null leaves the step to an SQL to people
 * @param coolDownDays how long a recycled lead rests unless it raises its hand
 */
public record Policy(
        ZoneId zone,
        int horizonDays,
        List<ConditionRule> fit,
        List<EngagementRule> engagement,
        List<ConditionRule> behaviour,
        List<HandRaiser> handRaisers,
        List<RaisedWhile> raisedWhile,
        List<Condition> exclude,
        List<SignalPattern> ignore,
        List<Disqualifier> disqualify,
        Limits limits,
        @Nullable Grades grades,
        MqlBar mql,
        @Nullable DirectSql directSql,
        int coolDownDays) {

    public static final int DEFAULT_COOL_DOWN_DAYS = 30;

    public Policy {
        fit = List.copyOf(fit);
        engagement = List.copyOf(engagement);
        behaviour = List.copyOf(behaviour);
        handRaisers = List.copyOf(handRaisers);
        raisedWhile = List.copyOf(raisedWhile);
        exclude = List.copyOf(exclude);
        ignore = List.copyOf(ignore);
        disqualify = List.copyOf(disqualify);
        limits = limits.of(groups(fit, engagement, behaviour));
    }

    /** By the numbers of the rules: first those of fit, then those about signals, then those about behaviour. */
    private static Stream<String> groups(
            List<ConditionRule> fit, List<EngagementRule> engagement, List<ConditionRule> behaviour) {
        return Stream.of(
                        fit.stream().map(ConditionRule::group),
                        engagement.stream().map(EngagementRule::group),
                        behaviour.stream().map(ConditionRule::group))
                .flatMap(part -> part);
    }

    /** All conditions, in an order that never changes: {@link Tallies} are numbered by it. */
    public Stream<Condition> conditions() {
        return Stream.of(
                        fit.stream().map(ConditionRule::when),
                        behaviour.stream().map(ConditionRule::when),
                        raisedWhile.stream().map(RaisedWhile::when),
                        exclude.stream(),
                        disqualify.stream().map(Disqualifier::when),
                        mql.requires().stream().map(MqlBar.Requirement::condition),
                        Optional.ofNullable(directSql).map(DirectSql::when).stream())
                .flatMap(part -> part);
    }

    /** Where conditions ask what somebody did. */
    public Stream<Behaviour> behaviourLeaves() {
        return Behaviour.leaves(conditions());
    }

    Policy numbered(Tallies tallies) {
        return new Policy(
                zone,
                horizonDays,
                fit.stream().map(rule -> rule.numbered(tallies)).toList(),
                engagement,
                behaviour.stream().map(rule -> rule.numbered(tallies)).toList(),
                handRaisers,
                raisedWhile.stream().map(hand -> hand.numbered(tallies)).toList(),
                tallies.number(exclude),
                ignore,
                disqualify.stream().map(one -> one.numbered(tallies)).toList(),
                limits,
                grades,
                mql.numbered(tallies),
                directSql == null ? null : directSql.numbered(tallies),
                coolDownDays);
    }
}
