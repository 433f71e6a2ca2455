package dev.entente.domain.checking;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Example;
import dev.entente.domain.policy.Example.Act;
import dev.entente.domain.policy.Expression;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.HandRaiser;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.SignalForm;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.Where;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * About how many steps it takes to live an example through: every rule and condition is asked with each signal. A step
 * is what it takes to ask one rule or one condition of usual size.
 */
final class ExampleCost {

    /** When the lead becomes known, when time has passed, when it is scored in the end and when its verdict is told. */
    private static final int DECISIONS_BESIDE_SIGNALS = 4;

    /** To look for the day on which so many are reached. */
    private static final int STEPS_OF_BEHAVIOUR = 4;

    private static final int VALUES_OF_A_STEP = 8;
    private static final int CHARACTERS_OF_A_STEP = 256;

    /** An expression of the size that is allowed may be in so many states at each character. */
    private static final int STEPS_OF_A_CHARACTER = 8;

    private final Policy policy;
    private final List<SignalForm> forms;

    ExampleCost(Policy policy) {
        this.policy = policy;
        this.forms = Stream.of(
                        policy.engagement().stream().map(EngagementRule::on),
                        policy.handRaisers().stream().map(HandRaiser::on),
                        policy.ignore().stream(),
                        policy.behaviourLeaves()
                                .flatMap(leaf -> leaf.measure().tallies())
                                .map(tally -> tally.on()))
                .flatMap(patterns -> patterns)
                .flatMap(pattern -> pattern.forms().stream())
                .toList();
    }

    long of(Example example) {
        long decisions = DECISIONS_BESIDE_SIGNALS;
        long matching = 0;
        for (Act act : example.signals()) {
            decisions += act.times();
            matching += act.times() * matching(act);
        }
        Extent lead = Extent.of(example.lead().values());
        long conditions =
                policy.conditions().mapToLong(condition -> of(condition, lead)).sum();
        return decisions * (policy.engagement().size() + conditions) + matching;
    }

    private long matching(Act act) {
        Extent names = Extent.ofTexts(act.name(), act.path(), act.channel(), act.campaign());
        Extent details = Extent.of(List.of(act.properties(), act.context()));
        return forms.stream().mapToLong(form -> of(form, names, details)).sum();
    }

    private static long of(SignalForm form, Extent names, Extent details) {
        long named = Stream.of(form.event(), form.page(), form.screen(), form.channel(), form.campaign())
                .mapToLong(glob -> of(glob, names))
                .sum();
        return 1 + named + (form.where() == null ? 0 : of(form.where(), details));
    }

    private static long of(@Nullable Glob glob, Extent texts) {
        return glob == null ? 0 : (long) glob.pattern().length() * texts.characters() / CHARACTERS_OF_A_STEP;
    }

    private static long of(Where where, Extent details) {
        return switch (where) {
            case Where.Property(String _, TraitTest test) -> of(test, details);
            case Where.Context(String _, TraitTest test) -> of(test, details);
            case Where.All(List<Where> parts) ->
                parts.stream().mapToLong(part -> of(part, details)).sum();
            case Where.Any(List<Where> parts) ->
                parts.stream().mapToLong(part -> of(part, details)).sum();
            case Where.Not(Where part) -> of(part, details);
        };
    }

    private static long of(Condition condition, Extent lead) {
        return switch (condition) {
            case Behaviour _ -> STEPS_OF_BEHAVIOUR;
            case Condition.Trait asked -> of(asked.test(), lead);
            case Condition.All(List<Condition> parts) ->
                parts.stream().mapToLong(part -> of(part, lead)).sum();
            case Condition.Any(List<Condition> parts) ->
                parts.stream().mapToLong(part -> of(part, lead)).sum();
            case Condition.Not(Condition part) -> of(part, lead);
        };
    }

    private static long of(TraitTest test, Extent values) {
        return 1
                + switch (test) {
                    case TraitTest.In(var allowed) -> allowed.size() / VALUES_OF_A_STEP;
                    case TraitTest.Contains _ ->
                        values.items() / VALUES_OF_A_STEP + values.characters() / CHARACTERS_OF_A_STEP;
                    case TraitTest.Matches(Glob glob) -> of(glob, values);
                    case TraitTest.Pattern _ ->
                        (long) Math.min(values.characters(), Expression.MAX_SEEN) * STEPS_OF_A_CHARACTER;
                    case TraitTest.Between _,
                            TraitTest.AtLeast _,
                            TraitTest.AtMost _,
                            TraitTest.OlderThan _,
                            TraitTest.NewerThan _,
                            TraitTest.Present _,
                            TraitTest.Absent _ -> 0;
                };
    }
}
