package dev.entente.domain.checking;

import dev.entente.domain.checking.ExampleRun.Outcome;
import dev.entente.domain.lifecycle.Reason;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Example;
import dev.entente.domain.policy.Grade;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.scoring.Line;
import dev.entente.domain.scoring.Scores;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the policy makes of its examples what its authors expect. */
final class ExampleCheck {

    /** Of all examples of a policy together, so that a check ends soon. */
    static final long MOST_STEPS = 5_000_000;

    private static final int MOST_LINES = 10;

    private final ActPayloads payloads = new ActPayloads();
    private final CompiledPolicy compiled;
    private final Spot root;
    private final Findings findings;
    private final ExampleCost cost;
    private final long most;

    /** @param most steps that all examples may take together */
    ExampleCheck(Policy policy, Spot root, Findings findings, long most) {
        this.most = most;
        this.compiled = CompiledPolicy.compile(1, policy, payloads::read);
        this.root = root;
        this.findings = findings;
        this.cost = new ExampleCost(policy);
    }

    void check(List<Example> examples) {
        List<Spot> spots = root.items("examples");
        long steps = 0;
        for (Example example : examples) {
            Spot spot = spots.get(example.index());
            steps += cost.of(example);
            if (steps > most) {
                tooMany(example, spot, steps);
                return;
            }
            check(example, spot);
        }
    }

    private void tooMany(Example example, Spot spot, long steps) {
        findings.add(
                Flaw.TOO_MANY,
                spot,
                ("The examples of a policy take at most %d steps, and with '%s' they take %d: each signal asks each rule"
                                + " and condition. It and those after it have not been tried.")
                        .formatted(most, example.name(), steps));
    }

    private void check(Example example, Spot spot) {
        Outcome outcome = ExampleRun.of(compiled, example, payloads);
        checkStage(example, outcome, spot.nearest("expect"));
        checkScore(example, outcome, spot.nearest("score"));
        checkGrade(example, outcome, spot.nearest("grade"));
    }

    private void checkStage(Example example, Outcome outcome, Spot spot) {
        String stage = outcome.lead().standing().stage().name();
        if (!stage.equals(example.expect())) {
            fails(
                    spot,
                    "'%s' expects %s, and the policy makes it %s. %s %s"
                            .formatted(example.name(), example.expect(), stage, score(outcome), why(outcome)));
        }
    }

    private void checkScore(Example example, Outcome outcome, Spot spot) {
        if (example.score() != null
                && !example.score().equals(outcome.assessment().scores().score())) {
            fails(
                    spot,
                    "'%s' expects a score of %s. %s %s"
                            .formatted(
                                    example.name(),
                                    example.score(),
                                    score(outcome) + excluded(outcome),
                                    lines(outcome)));
        }
    }

    private void checkGrade(Example example, Outcome outcome, Spot spot) {
        Grade grade = outcome.assessment().grade();
        String given = grade == null ? "none, since the policy has no grades" : grade.toString();
        if (example.grade() != null && !example.grade().equals(given)) {
            fails(
                    spot,
                    "'%s' expects the grade %s, and it is %s. %s"
                            .formatted(example.name(), example.grade(), given, score(outcome) + excluded(outcome)));
        }
    }

    private void fails(Spot spot, String message) {
        findings.add(Flaw.EXAMPLE_FAILS, spot, message);
    }

    private static String score(Outcome outcome) {
        Scores scores = outcome.assessment().scores();
        return "Its score is %s (fit %s, engagement %s).".formatted(scores.score(), scores.fit(), scores.engagement());
    }

    /** A verdict says so among its reasons. */
    private static String excluded(Outcome outcome) {
        return outcome.assessment().excluded() ? " The policy excludes this lead, so nothing that it does counts." : "";
    }

    private static String why(Outcome outcome) {
        return outcome.verdict().reasons().stream().map(Reason::text).collect(Collectors.joining(" "));
    }

    private static String lines(Outcome outcome) {
        List<Line> lines = outcome.assessment().lines();
        return lines.isEmpty()
                ? "No rule gives it points."
                : lines.stream()
                        .limit(MOST_LINES)
                        .map(line -> line.rule() + " " + line.counted())
                        .collect(Collectors.joining(", ", "", lines.size() > MOST_LINES ? " and others." : "."));
    }
}
