package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.CheckPolicy;
import dev.entente.domain.checking.Report;
import dev.entente.domain.policy.Problem;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that fits into a request makes the reader hang, overflow or fail: it ends in a problem. */
@Timeout(60)
class HostileTextTest {

    private static final String BARS = "mql: {enter: 50}\n";

    static Stream<Arguments> hostileTexts() {
        return Stream.of(
                Arguments.of("too_deep", "examples: " + "[".repeat(1_000) + "]".repeat(1_000)),
                Arguments.of("too_deep", "[".repeat(450_000)),
                Arguments.of("too_deep", "{a: ".repeat(120_000)),
                Arguments.of("too_deep", "- ".repeat(240_000)),
                Arguments.of(
                        "too_deep",
                        BARS + "exclude: [" + "{not: ".repeat(9) + "{trait: a, present: true}" + "}".repeat(9) + "]"),
                Arguments.of("not_supported", "? ".repeat(240_000)),
                Arguments.of("not_supported", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
                Arguments.of("not_supported", "!<" + "a".repeat(450_000) + "> x"),
                Arguments.of("not_supported", "&" + "a".repeat(450_000) + " x"),
                Arguments.of("not_supported", "!!javax.script.ScriptEngineManager [x]"),
                Arguments.of("syntax", "a:".repeat(240_000)),
                Arguments.of("syntax", "[" + ",".repeat(450_000)),
                Arguments.of("syntax", "\"" + "x".repeat(450_000)),
                Arguments.of("syntax", "*".repeat(450_000)),
                Arguments.of("empty", " ".repeat(450_000)),
                Arguments.of("wrong_type", "[" + "a,".repeat(240_000) + "]"),
                Arguments.of("duplicate_key", "{" + "mql: 1,".repeat(60_000) + "}"),
                Arguments.of("out_of_range", "handoff: {" + "k".repeat(300) + ": 1}"),
                Arguments.of("out_of_range", "mql: {enter: " + "9".repeat(450_000) + "}"),
                Arguments.of("out_of_range", "mql: {enter: 1e999999999}"),
                Arguments.of("out_of_range", "mql: {enter: 1e-999999999}"),
                Arguments.of("wrong_form", BARS + "exclude: [{trait: a, equals: \"x\\0\"}]"),
                Arguments.of("too_many", BARS + "fit:\n" + "  - {rule: r}\n".repeat(10_000)),
                Arguments.of("too_many", BARS + "limits: {groups: {" + "g: 1,".repeat(2_001) + "}}"),
                Arguments.of("too_many", BARS + "engagement:\n" + rules(10_000)),
                Arguments.of("too_large", "mql: {" + "x".repeat(1_000_000) + ": 1}"),
                Arguments.of("duplicate_key", "{" + "a: ,".repeat(110_000) + "}"),
                Arguments.of("not_supported", "a: &a {x: 1}\nb:\n  <<: *a\n"),
                Arguments.of("unknown_key", BARS + "<<: {exclude: []}"),
                Arguments.of("not_supported", "!!python/object/apply:os.system [ls]"),
                Arguments.of("not_supported", "---\na: 1\n".repeat(50_000)),
                Arguments.of("syntax", "mql: {enter: 5\u0000}"),
                Arguments.of("syntax", "mql: {enter: \ud800}"),
                Arguments.of("wrong_form", BARS + "exclude: [{trait: a, equals: \"\\ud800\"}]"),
                Arguments.of("empty", "#".repeat(450_000)),
                Arguments.of("empty", "\n".repeat(450_000)),
                Arguments.of("wrong_type", "|\n" + " x\n".repeat(120_000)),
                Arguments.of("out_of_range", BARS + "exclude: [{trait: a, atLeast: 1e999999}]"),
                Arguments.of("wrong_form", BARS + "exclude: [{trait: a, pattern: '((a{1000}){1000}){1000}'}]"),
                Arguments.of("wrong_form", BARS + "exclude: [{trait: a, pattern: \"" + "(".repeat(127) + "\"}]"),
                Arguments.of("out_of_range", BARS + "exclude: [{trait: a, pattern: " + "(a+)".repeat(64) + "}]"),
                Arguments.of("too_many", BARS + "exclude: [" + "{trait: a, pattern: (a+)+$},".repeat(10_000) + "]"),
                Arguments.of(
                        "too_many", BARS + "exclude: [" + "{trait: a, pattern: (a+)+$},".repeat(51) + "{trait: a}]"));
    }

    private static String rules(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  - {rule: r" + i + ", on: any, points: 1}\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("hostileTexts")
    void hostile_text_ends_in_a_few_short_problems(String code, String text) {
        List<Problem> problems = PolicyTexts.problems(text);

        assertThat(problems)
                .hasSizeLessThanOrEqualTo(101)
                .extracting(Problem::code)
                .contains(code);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.message()).hasSizeLessThan(500);
            assertThat(problem.pointer()).hasSizeLessThan(500);
        });
    }

    /** A thread that serves requests has a stack of a megabyte. */
    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("hostileTexts")
    void hostile_text_needs_little_of_a_stack(String code, String text) throws Exception {
        var problems = new FutureTask<>(() -> PolicyTexts.problems(text));
        new Thread(null, problems, "small", 256 * 1024).start();

        assertThat(problems.get()).extracting(Problem::code).contains(code);
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("hostileTexts")
    void a_check_of_hostile_text_ends_with_findings(String code, String text) {
        Report report = new CheckPolicy(new YamlPolicyText(), new LinearPatterns()).check(text);

        assertThat(report.findings())
                .extracting(finding -> finding.problem().code())
                .contains(code);
    }

    @Test
    void suggestions_for_many_long_names_cost_little() {
        var text = new StringBuilder(BARS).append("limits:\n  groups:\n");
        for (int i = 0; i < 500; i++) {
            text.append("    ").append("ab".repeat(14)).append(1_000 + i).append(": 1\n");
        }
        text.append("engagement:\n");
        for (int i = 0; i < 500; i++) {
            text.append("  - {rule: ")
                    .append("ba".repeat(14))
                    .append(1_000 + i)
                    .append(", on: {event: E}, points: 1}\n");
        }

        assertThat(PolicyTexts.problems(text.toString())).hasSize(101);
    }
}
