package dev.entente.contracts;

import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.port.Outbox;
import dev.entente.domain.sync.Delivery;
import dev.entente.domain.sync.Settlement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} keeps to when deliveries are settled. */
public abstract class SettlementContract extends OutboxSteps {

    @Test
    void who_lost_the_lease_cannot_settle() {
        oneMessage();
        var slow = claim(SPENT_AT_ONCE).getFirst();
        var quick = claim(LEASE).getFirst();

        assertThat(settle(slow, new Settlement.Parked(NOON, "late"))).isFalse();
        assertThat(settle(slow, new Settlement.Retry(LONG, "late"))).isFalse();
        assertThat(settle(slow, new Settlement.Delivered(NOON))).isFalse();
        assertThat(settle(quick, new Settlement.Delivered(NOON))).isTrue();
    }

    @Test
    void a_lease_that_ran_out_unnoticed_can_still_be_settled() {
        oneMessage();
        var delivery = claim(SPENT_AT_ONCE).getFirst();

        assertThat(settle(delivery, new Settlement.Delivered(NOON))).isTrue();
        assertThat(claim(LEASE)).isEmpty();
    }

    @Test
    void what_was_delivered_is_done() {
        oneMessage();
        var delivery = claim(LEASE).getFirst();

        assertThat(settle(delivery, new Settlement.Delivered(NOON))).isTrue();
        assertThat(settle(delivery, new Settlement.Delivered(NOON))).isFalse();
        assertThat(claim(LEASE)).isEmpty();
    }

    @Test
    void a_retry_waits_for_its_time_and_counts() {
        oneMessage();

        settle(claim(LEASE).getFirst(), new Settlement.Retry(Duration.ZERO, "503\0 busy"));
        var second = claim(LEASE);
        settle(second.getFirst(), new Settlement.Retry(LONG, "503"));

        assertThat(second).extracting(Delivery::attempt).containsExactly(2);
        assertThat(claim(LEASE)).isEmpty();
    }

    @Test
    void a_pause_that_has_not_begun_yet_is_over_soon() {
        oneMessage();
        settle(claim(LEASE).getFirst(), new Settlement.Retry(Duration.ofSeconds(5), "503"));

        setClockBack(Duration.ofDays(1));

        claim(LEASE);
        assertThat(claim(LEASE)).extracting(Delivery::attempt).containsExactly(2);
    }

    @Test
    void what_was_parked_does_not_hold_up_what_follows() {
        var lead = Samples.newLead();
        var poison = message(lead);
        var following = message(lead);
        session().store(creating(lead).outbox(poison).outbox(following));

        assertThat(settle(claim(LEASE).getFirst(), new Settlement.Parked(NOON, "400")))
                .isTrue();

        assertThat(claim(LEASE)).extracting(Delivery::message).containsExactly(following);
    }
}
