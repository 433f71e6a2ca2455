package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.Attempt;
import dev.entente.domain.port.Attempt.Answered;
import dev.entente.domain.port.Attempt.Begun;
import dev.entente.domain.port.Attempt.Mismatch;
import dev.entente.domain.port.Attempt.UnderWay;
import dev.entente.domain.port.KeyedRequests;
import dev.entente.domain.request.KeptAnswer;
import dev.entente.domain.request.KeyedRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link KeyedRequests} keeps to. */
public abstract class KeyedRequestsContract {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SPENT_AT_ONCE = Duration.ZERO;
    private static final KeyedRequest REQUEST = new KeyedRequest("a key", "one");
    private static final KeyedRequest OTHER = new KeyedRequest("a key", "another");
    private static final KeptAnswer ANSWER =
            new KeptAnswer(201, Map.of("Location", "/v1/leads/1", "ETag", "\"1: 2\""), new byte[] {'{', 0, -1, '}'});

    private final TenantId tenant = Samples.tenant();
    private final UUID attempt = UUID.randomUUID();

    protected abstract KeyedRequests requests();

    @Test
    void an_answer_that_was_kept_is_given_again_as_it_was() {
        assertThat(begin(REQUEST, attempt)).isEqualTo(new Begun());
        answer(requests().answered(tenant, REQUEST.key(), attempt, ANSWER));

        assertThat(begin(REQUEST, UUID.randomUUID())).usingRecursiveComparison().isEqualTo(new Answered(ANSWER));
    }

    @Test
    void an_answer_without_a_body_is_kept_too() {
        begin(REQUEST, attempt);
        var empty = new KeptAnswer(204, Map.of(), new byte[0]);
        answer(requests().answered(tenant, REQUEST.key(), attempt, empty));

        assertThat(begin(REQUEST, UUID.randomUUID())).usingRecursiveComparison().isEqualTo(new Answered(empty));
    }

    @Test
    void another_request_under_the_same_key_is_told_apart_before_and_after_the_answer() {
        begin(REQUEST, attempt);

        assertThat(begin(OTHER, UUID.randomUUID())).isEqualTo(new Mismatch());

        answer(requests().answered(tenant, REQUEST.key(), attempt, ANSWER));
        assertThat(begin(OTHER, UUID.randomUUID())).isEqualTo(new Mismatch());
    }

    @Test
    void an_attempt_that_crashed_is_taken_over_when_its_lease_ends_and_not_before() {
        begin(REQUEST, attempt, SPENT_AT_ONCE);

        assertThat(begin(REQUEST, UUID.randomUUID())).isEqualTo(new Begun());
        assertThat(begin(REQUEST, UUID.randomUUID())).isEqualTo(new UnderWay());
    }

    @Test
    void a_lease_that_ends_later_than_any_could_binds_nobody() {
        begin(REQUEST, attempt, LEASE.multipliedBy(3));

        assertThat(begin(REQUEST, UUID.randomUUID())).isEqualTo(new Begun());
    }

    @Test
    void an_attempt_that_was_taken_over_can_neither_answer_nor_give_up_any_more() {
        begin(REQUEST, attempt, SPENT_AT_ONCE);
        UUID second = UUID.randomUUID();
        begin(REQUEST, second);

        answer(requests().answered(tenant, REQUEST.key(), attempt, ANSWER));
        answer(requests().gaveUp(tenant, REQUEST.key(), attempt));
        assertThat(begin(REQUEST, UUID.randomUUID())).isEqualTo(new UnderWay());

        answer(requests().answered(tenant, REQUEST.key(), second, ANSWER));
        assertThat(begin(REQUEST, UUID.randomUUID())).isInstanceOf(Answered.class);
    }

    @Test
    void after_an_attempt_that_gave_up_the_next_one_begins_at_once() {
        begin(REQUEST, attempt);

        answer(requests().gaveUp(tenant, REQUEST.key(), attempt));

        assertThat(begin(REQUEST, UUID.randomUUID())).isEqualTo(new Begun());
        assertThat(begin(REQUEST, UUID.randomUUID())).isEqualTo(new UnderWay());
    }

    @Test
    void an_answer_stays_whoever_gives_up_after_it() {
        begin(REQUEST, attempt);
        answer(requests().answered(tenant, REQUEST.key(), attempt, ANSWER));

        answer(requests().gaveUp(tenant, REQUEST.key(), attempt));

        assertThat(begin(REQUEST, UUID.randomUUID())).isInstanceOf(Answered.class);
    }

    @Test
    void tenants_do_not_see_each_other() {
        begin(REQUEST, attempt);
        TenantId neighbour = Samples.tenant();

        assertThat(answer(requests().begin(neighbour, OTHER, UUID.randomUUID(), LEASE)))
                .isEqualTo(new Begun());
        answer(requests().answered(neighbour, REQUEST.key(), attempt, ANSWER));

        assertThat(begin(REQUEST, UUID.randomUUID())).isEqualTo(new UnderWay());
    }

    @Test
    void keys_are_told_apart_to_the_letter() {
        begin(REQUEST, attempt);

        assertThat(begin(new KeyedRequest("A key", "another"), UUID.randomUUID()))
                .isEqualTo(new Begun());
        assertThat(begin(new KeyedRequest("k".repeat(255), "long"), UUID.randomUUID()))
                .isEqualTo(new Begun());
    }

    @Test
    void of_many_that_come_at_once_one_begins() {
        var attempts = Stream.generate(UUID::randomUUID)
                .limit(20)
                .map(each -> requests().begin(tenant, REQUEST, each, LEASE))
                .toList();

        assertThat(attempts.stream().map(Answers::answer))
                .hasSize(20)
                .containsOnlyOnce(new Begun())
                .containsOnly(new Begun(), new UnderWay());
    }

    private Attempt begin(KeyedRequest request, UUID id) {
        return begin(request, id, LEASE);
    }

    private Attempt begin(KeyedRequest request, UUID id, Duration lease) {
        return answer(requests().begin(tenant, request, id, lease));
    }
}
