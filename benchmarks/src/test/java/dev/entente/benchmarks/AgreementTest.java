package dev.entente.benchmarks;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.scoring.Line;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is timed beside each other computes the same, to the last hundredth. */
class AgreementTest {

    private static final int LEADS = 3000;
    private static final int TODAY = Calendar.day(Sample.NOW);

    private final Entente entente = new Entente();

    @Test
    void ifs_come_to_what_entente_comes_to() {
        samples().forEach(sample -> {
            Outcome expected = ofEntente(sample);
            assertThat(HandWritten.assess(sample.person(), sample.events(), TODAY))
                    .as(sample::toString)
                    .isEqualTo(expected);
            assertThat(HandWritten.assess(sample.person(), HandWritten.tally(sample.events()), TODAY))
                    .as(sample::toString)
                    .isEqualTo(expected);
        });
    }

    @Test
    void drools_comes_to_what_entente_comes_to() {
        samples().limit(LEADS / 3).forEach(sample -> {
            List<Counted> counted = Counted.of(HandWritten.tally(sample.events()));
            assertThat(List.of(
                            Drools.whole(sample.person(), sample.events(), TODAY),
                            Drools.wholeCounted(sample.person(), counted, TODAY),
                            Drools.matching(sample.person(), sample.events(), TODAY),
                            Drools.matchingCounted(sample.person(), counted, TODAY)))
                    .as(sample::toString)
                    .containsOnly(ofEntente(sample));
        });
    }

    @Test
    void the_samples_end_in_every_stage() {
        assertThat(samples().map(this::ofEntente).map(Outcome::stage).distinct())
                .containsExactlyInAnyOrder(Stage.LEAD, Stage.MQL, Stage.DISQUALIFIED);
    }

    @Test
    void the_samples_meet_every_rule_and_limit() {
        assertThat(samples().flatMap(this::lines).map(Line::rule).collect(toSet()))
                .containsAll(rules().toList())
                .contains("limit:fit", "limit:engagement", "limit:web", "limit:email", "limit:social", "floor");
    }

    private Stream<Line> lines(Sample sample) {
        return entente
                .assess(sample.traits(), sample.signals(), Sample.STANDING, Sample.NOW)
                .assessment()
                .lines()
                .stream();
    }

    private Stream<String> rules() {
        return Stream.concat(
                entente.policy().fit().stream().map(ConditionRule::name),
                entente.policy().engagement().stream().map(EngagementRule::name));
    }

    /** Of no signals at all, of few, and of as many as are timed. */
    private static Stream<Sample> samples() {
        return IntStream.range(0, LEADS).mapToObj(seed -> Sample.of(seed, seed % (Samples.SIGNALS + 1)));
    }

    private Outcome ofEntente(Sample sample) {
        return entente.assess(sample.traits(), sample.signals(), Sample.STANDING, Sample.NOW)
                .outcome();
    }
}
