package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.checking.Finding;
import dev.entente.domain.policy.reading.ExampleReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every snippet of the how-to, made a whole policy, passes its check: its examples come out as they say. */
class HowToTest {

    private static final Pattern SNIPPET = Pattern.compile(
            "^(?:### ([^\\n]*)|```yaml (policy|recipe)\\n(.*?)^```$)", Pattern.MULTILINE | Pattern.DOTALL);

    /** What a recipe does not say. One signal for 60 points, so that the bar of 50 can be reached. */
    private static final Map<String, String> REST = Map.of(
            "mql", "mql: {enter: 50, requires: [{any: [email, phone]}]}\n",
            "engagement", "engagement: [{rule: anything, on: {event: Something Else}, points: 60}]\n");

    /** A recipe shows one thing, not all that a policy needs. */
    private static final Set<String> OF_PARTS = Set.of("unreachable_bar", "never_binds", "counted_twice");

    static Stream<Map.Entry<String, String>> snippets() {
        var snippets = new TreeMap<String, String>();
        String[] heading = {"walk through"};
        SNIPPET.matcher(PolicyFiles.text("docs/how-to/write-a-policy.md"))
                .results()
                .forEach(found -> {
                    if (found.group(1) == null) {
                        snippets.put(
                                heading[0], found.group(2).equals("policy") ? found.group(3) : whole(found.group(3)));
                    } else {
                        heading[0] = found.group(1);
                    }
                });
        return snippets.entrySet().stream();
    }

    private static String whole(String recipe) {
        var whole = new StringBuilder(recipe);
        REST.forEach((part, text) -> {
            if (!recipe.startsWith(part + ":") && !recipe.contains("\n" + part + ":")) {
                whole.append(text);
            }
        });
        return whole.toString();
    }

    @Test
    void there_is_one_for_each_thing_that_is_asked_for() {
        assertThat(snippets()).hasSize(16);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void it_passes_its_check(Map.Entry<String, String> snippet) {
        List<Finding> findings = PolicyTexts.check(snippet.getValue()).findings();
        boolean isWhole = snippet.getKey().equals("walk through");

        assertThat(findings)
                .filteredOn(finding ->
                        isWhole || !OF_PARTS.contains(finding.problem().code()))
                .extracting(Finding::toString)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void it_shows_at_least_one_example(Map.Entry<String, String> snippet) {
        assertThat(ExampleReader.read(PolicyTexts.tree(snippet.getValue())).examples())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void an_editor_accepts_it(Map.Entry<String, String> snippet) {
        assertThat(new PolicySchema().faults(PolicyTexts.tree(snippet.getValue())))
                .isEmpty();
    }
}
