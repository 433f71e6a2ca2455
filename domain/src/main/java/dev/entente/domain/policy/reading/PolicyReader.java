package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.DirectSql;
import dev.entente.domain.policy.Disqualifier;
import dev.entente.domain.policy.Grades;
import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Tree;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads a policy from the tree of its text, and finds everything that is wrong with it at once. */
public final class PolicyReader {

    private static final List<String> READ = List.of(
            "zone",
            "decay",
            "fit",
            "engagement",
            "handRaisers",
            "exclude",
            "disqualify",
            "limits",
            "grades",
            "mql",
            "sql",
            "recycle");

    /** They belong to the agreement too, and stand in the stored text for those who read them. */
    private static final List<String> KEPT = List.of("name", "description", "handoff", "commitments", "examples");

    private static final List<String> KEYS =
            Stream.concat(READ.stream(), KEPT.stream()).toList();

    private static final ZoneId UTC = ZoneId.of("UTC");
    static final int MOST_BEHAVIOUR = 200;

    private static final int MOST_COOL_DOWN_DAYS = 730;

    private final Fields fields;

    private PolicyReader(Fields fields) {
        this.fields = fields;
    }

    /**
     * Reads the whole text, whatever is wrong with a part of it.
     *
     * @param patterns compiles regular expressions, or throws an {@link IllegalArgumentException} that says what is
     *     wrong
     */
    public static Reading read(Tree tree, Function<String, Predicate<String>> patterns) {
        var problems = new Problems();
        var root = Node.root(tree, problems, new Expressions(patterns));
        Optional<Policy> policy = Shape.check(root)
                ? root.fields(KEYS).flatMap(fields -> new PolicyReader(fields).policy())
                : Optional.empty();
        return policy.isPresent() && problems.none()
                ? new Reading.Accepted(policy.get())
                : new Reading.Refused(problems.inOrder());
    }

    /** What can be read of a text, whatever is wrong with the rest: parts with problems are left out. */
    public static Optional<Policy> readable(Tree tree, Function<String, Predicate<String>> patterns) {
        var root = Node.root(tree, new Problems(), new Expressions(patterns));
        return Shape.check(root)
                ? root.fields(KEYS).flatMap(fields -> new PolicyReader(fields).policy())
                : Optional.empty();
    }

    private Optional<Policy> policy() {
        ZoneId zone = fields.get("zone").flatMap(ZoneReader::read).orElse(UTC);
        Fading fading = fields.get("decay")
                .map(DecayReader::ofPolicy)
                .orElse(fields.isDoubtful("decay") ? Fading.UNKNOWN : Fading.DEFAULT);
        int horizon = fading.horizonDays();
        var names = new RuleNames(isList("fit") && isList("engagement"));
        List<ConditionRule> fit = list("fit", rule -> FitReader.read(rule, names));
        var engagement = new EngagementReader(names, fading);
        fields.get("engagement").ifPresent(engagement::read);
        var handRaisers = new HandRaiserReader(horizon);
        fields.get("handRaisers").ifPresent(handRaisers::read);
        var exclude = new ExclusionReader(horizon);
        fields.get("exclude").ifPresent(exclude::read);
        List<Disqualifier> disqualify = list("disqualify", item -> DisqualifierReader.read(item, horizon));
        Limits limits = fields.get("limits")
                .flatMap(node -> LimitsReader.read(node, names))
                .orElse(Limits.NONE);
        Optional<Grades> grades = fields.get("grades").flatMap(GradesReader::read);
        Optional<DirectSql> directSql = fields.get("sql").flatMap(sql -> SqlReader.direct(sql, horizon));
        int coolDown = fields.get("recycle").flatMap(PolicyReader::coolDown).orElse(Policy.DEFAULT_COOL_DOWN_DAYS);
        Optional<Policy> policy = fields.require("mql")
                .flatMap(node -> MqlReader.read(node, horizon))
                .map(mql -> new Policy(
                        zone,
                        horizon,
                        fit,
                        engagement.engagement(),
                        engagement.behaviour(),
                        handRaisers.bySignals(),
                        handRaisers.byConditions(),
                        exclude.leads(),
                        exclude.signals(),
                        disqualify,
                        limits,
                        grades.orElse(null),
                        mql,
                        directSql.orElse(null),
                        coolDown));
        policy.ifPresent(this::boundBehaviour);
        return policy;
    }

    /** Each place is counted for each lead, and looked at with each of its signals. */
    private void boundBehaviour(Policy policy) {
        long places = policy.behaviourLeaves().count();
        if (places > MOST_BEHAVIOUR) {
            fields.owner()
                    .refuse(
                            Flaw.TOO_MANY,
                            "The conditions of a policy ask what somebody did in at most %d places, not %d."
                                    .formatted(MOST_BEHAVIOUR, places));
        }
    }

    private <T> List<T> list(String key, Function<Node, Optional<T>> read) {
        return fields.get(key).map(node -> node.list(read)).orElse(List.of());
    }

    /** Whether all rules that stand there are read. */
    private boolean isList(String key) {
        return !fields.isDoubtful(key)
                && fields.get(key).map(Node::tree).stream().allMatch(Tree.Items.class::isInstance);
    }

    private static Optional<Integer> coolDown(Node recycle) {
        return recycle.fields(List.of("coolDown"))
                .flatMap(fields -> fields.get("coolDown"))
                .flatMap(days -> DurationReader.days(days, 1, MOST_COOL_DOWN_DAYS));
    }
}
