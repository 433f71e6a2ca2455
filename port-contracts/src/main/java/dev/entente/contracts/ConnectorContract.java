package dev.entente.contracts;

import static dev.entente.contracts.SampleChanges.change;
import static dev.entente.contracts.SampleChanges.changes;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.port.Connector;
import dev.entente.domain.sync.PushOutcome;
import dev.entente.domain.sync.PushOutcome.Applied;
import dev.entente.domain.sync.PushOutcome.Rejected;
import dev.entente.domain.sync.PushOutcome.Transient;
import dev.entente.domain.sync.StageChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * What every {@link Connector} promises, tried against the other side or a faithful stand-in. A connector brings the
 * fixture: itself, wired to that other side, and the power to make it misbehave.
 */
public abstract class ConnectorContract {

    /** What {@link OtherSide#OVERLOADED} asks for. */
    protected static final Duration ASKED_TO_WAIT = Duration.ofMinutes(2);

    /** How the other side treats a change. */
    public enum OtherSide {
        ACCEPTS,
        /** Asks to come back after {@link #ASKED_TO_WAIT}. */
        OVERLOADED,
        FAILS,
        REFUSES_FOR_GOOD,
        /** Takes the change and never answers. */
        SILENT,
        /** Ends the connection instead of answering. */
        BREAKS_OFF,
        /** Answers what is no answer in its protocol. */
        TALKS_NONSENSE,
        /** Accepts, with an answer that never ends. */
        ANSWERS_ENDLESSLY
    }

    /** @return always the same, with a deadline of a few seconds at most */
    protected abstract Connector connector();

    /** Until told, the other side accepts. */
    protected abstract void otherSide(UUID change, OtherSide behaviour);

    /** Nobody is there any more. */
    protected abstract void otherSideIsGone();

    /** @return the ids by which the other side can tell changes apart, as they came in, repetitions included */
    protected abstract List<String> arrivals();

    /** @return how long one change may take at most */
    protected abstract Duration deadline();

    /** @return what must never be read anywhere: keys, tokens, addresses with a secret in them */
    protected abstract Set<String> secrets();

    @Test
    void a_change_arrives_once() {
        assertThat(push(change(1))).isEqualTo(new Applied());
        assertThat(arrivals()).hasSize(1);
    }

    @Test
    void no_changes_have_no_outcomes() {
        assertThat(push(List.of())).isEmpty();
        assertThat(arrivals()).isEmpty();
    }

    @Test
    void the_same_change_is_recognisable_and_another_one_is_not_mistaken_for_it() {
        push(change(1));
        push(change(1));
        push(change(2));

        assertThat(arrivals()).hasSize(3);
        assertThat(arrivals().get(1)).isEqualTo(arrivals().get(0));
        assertThat(arrivals().get(2)).isNotEqualTo(arrivals().get(0));
    }

    @Test
    void what_was_taken_without_an_answer_is_recognisable_when_it_comes_again() {
        otherSide(change(1).id(), OtherSide.SILENT);
        push(change(1));
        otherSide(change(1).id(), OtherSide.ACCEPTS);

        assertThat(push(change(1))).isEqualTo(new Applied());
        assertThat(Set.copyOf(arrivals())).hasSize(1);
    }

    @Test
    void outcomes_come_in_the_order_of_the_changes_and_none_depends_on_a_neighbour() {
        List<StageChange> batch = changes(40);
        otherSide(batch.get(3).id(), OtherSide.REFUSES_FOR_GOOD);
        otherSide(batch.get(17).id(), OtherSide.FAILS);
        otherSide(batch.get(30).id(), OtherSide.SILENT);

        List<PushOutcome> outcomes = push(batch);

        assertThat(outcomes).hasSize(40);
        assertThat(outcomes.get(3)).isInstanceOf(Rejected.class);
        assertThat(outcomes.get(17)).isInstanceOf(Transient.class);
        assertThat(outcomes.get(30)).isInstanceOf(Transient.class);
        assertThat(IntStream.range(0, 40)
                        .filter(i -> i != 3 && i != 17 && i != 30)
                        .mapToObj(outcomes::get))
                .containsOnly(new Applied());
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "SILENT", "BREAKS_OFF", "TALKS_NONSENSE"})
    void what_may_pass_is_worth_another_try(OtherSide behaviour) {
        otherSide(change(1).id(), behaviour);

        assertThat(push(change(1)))
                .isInstanceOfSatisfying(
                        Transient.class, failed -> assertThat(failed.detail()).isNotBlank());
    }

    @Test
    void an_overload_says_when_to_come_back() {
        otherSide(change(1).id(), OtherSide.OVERLOADED);
        Instant before = Instant.now();

        assertThat(push(change(1)))
                .isInstanceOfSatisfying(
                        Transient.class,
                        failed -> assertThat(failed.notBefore())
                                .isBetween(
                                        before.plus(ASKED_TO_WAIT).minusSeconds(1),
                                        Instant.now().plus(ASKED_TO_WAIT)));
    }

    @Test
    void what_is_refused_for_good_is_rejected_with_a_reason() {
        otherSide(change(1).id(), OtherSide.REFUSES_FOR_GOOD);

        assertThat(push(change(1)))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.detail()).isNotBlank());
    }

    @Test
    void an_endless_answer_ends_with_the_deadline_at_the_latest() {
        otherSide(change(1).id(), OtherSide.ANSWERS_ENDLESSLY);

        assertThat(push(change(1))).isNotNull();
    }

    @Test
    void nobody_there_is_worth_another_try() {
        otherSideIsGone();

        assertThat(push(changes(3))).hasSize(3).allMatch(Transient.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE)
    void secrets_are_in_no_log_no_outcome_and_no_text(OtherSide behaviour) {
        otherSide(change(1).id(), behaviour);

        try (var logs = CapturedLogs.open()) {
            String told = push(change(1)) + connector().toString() + logs.lines();
            assertThat(secrets())
                    .isNotEmpty()
                    .allSatisfy(secret -> assertThat(told).doesNotContain(secret));
        }
    }

    @Test
    void a_destination_has_a_name_that_stays() {
        assertThat(connector().destination()).isNotBlank().isEqualTo(connector().destination());
    }

    private PushOutcome push(StageChange change) {
        return push(List.of(change)).getFirst();
    }

    private List<PushOutcome> push(List<StageChange> changes) {
        Duration patience = deadline().multipliedBy(Math.max(1, changes.size()));
        return connector()
                .push(changes)
                .toCompletableFuture()
                .orTimeout(patience.toMillis(), MILLISECONDS)
                .join();
    }
}
