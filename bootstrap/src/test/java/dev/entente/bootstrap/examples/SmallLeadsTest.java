package dev.entente.bootstrap.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The leads that the project made up are what their generator writes, and score as the how-to says. */
class SmallLeadsTest {

    private record Judged(Points score, boolean converted) {}

    private static final Example EXAMPLE = Example.named("small");

    private final Policy policy = EXAMPLE.policy();
    private final List<Judged> leads = judged();

    @Test
    void the_file_is_what_the_generator_writes(@TempDir Path directory) throws Exception {
        Path generated = directory.resolve("leads.csv");
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        EXAMPLE.file("Generate.java").toString(),
                        generated.toString())
                .inheritIO()
                .start();

        assertThat(generator.waitFor()).isZero();
        assertThat(generated).hasSameTextualContentAs(EXAMPLE.file("leads.csv"));
    }

    @Test
    void the_scores_tell_who_converts_as_well_as_the_how_to_says() throws Exception {
        long converted = leads.stream().filter(Judged::converted).count();
        long reach = count(lead -> lead.score().atLeast(policy.mql().enter()));
        long both = count(
                lead -> lead.converted() && lead.score().atLeast(policy.mql().enter()));

        assertThat(Files.readString(Example.howTo()))
                .contains(String.format(
                        Locale.ROOT,
                        "all        %6d %9.1f%% %7.3f %9.1f%% %11d %18.1f%%",
                        leads.size(),
                        100.0 * converted / leads.size(),
                        auc(),
                        100 * topFifth(),
                        reach,
                        100.0 * both / reach));
    }

    /**
     * By its definition: of all pairs of one that converted and one that did not, how often the former has more points.
     */
    private double auc() {
        return leads.stream()
                .filter(Judged::converted)
                .mapToDouble(winner -> leads.stream()
                        .filter(other -> !other.converted())
                        .mapToDouble(loser -> (1 + Integer.signum(winner.score().compareTo(loser.score()))) / 2.0)
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    /** Where equal scores compete for the last places, each has the same share of them. */
    private double topFifth() {
        double places = leads.size() / 5.0;
        return leads.stream()
                        .filter(Judged::converted)
                        .mapToDouble(lead -> {
                            long better = count(other -> other.score().compareTo(lead.score()) > 0);
                            long equal = count(other -> other.score().equals(lead.score()));
                            return Math.clamp((places - better) / equal, 0, 1);
                        })
                        .sum()
                / places;
    }

    private long count(Predicate<Judged> which) {
        return leads.stream().filter(which).count();
    }

    private List<Judged> judged() {
        Map<String, String> columns = EXAMPLE.traitColumns();
        var card = new ScoreCard(policy);
        return EXAMPLE.rows("leads.csv").stream()
                .map(row -> new Judged(card.score(traits(columns, row)), "1".equals(row.get("converted"))))
                .toList();
    }

    /** An empty cell is no trait. */
    private static Map<String, String> traits(Map<String, String> columns, Map<String, String> row) {
        var traits = new HashMap<String, String>();
        columns.forEach((trait, column) -> traits.put(trait, row.getOrDefault(column, "")));
        traits.values().removeIf(String::isEmpty);
        return traits;
    }
}
