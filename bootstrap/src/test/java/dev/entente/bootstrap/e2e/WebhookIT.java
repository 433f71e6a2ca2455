package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.bootstrap.e2e.WebhookReceiver.Received;
import dev.entente.persistence.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stage changes go out at least once and in order, whatever happens to either side. */
class WebhookIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BUSY_SECONDS = 3;

    @TempDir
    private static Path directory;

    private static TestDatabase database;
    private static WebhookReceiver receiver;
    private static Entente entente;

    @BeforeAll
    static void start() throws Exception {
        database = new TestDatabase();
        receiver = new WebhookReceiver();
        entente = startEntente();
    }

    private static Entente startEntente() throws Exception {
        return Entente.startOn(
                database,
                directory,
                Map.of(
                        "ENTENTE_WEBHOOK_URL", receiver.url(),
                        "ENTENTE_WEBHOOK_SECRET", WebhookReceiver.secret(),
                        "ENTENTE_OUTBOUND_ALLOW_LOOPBACK", "true"));
    }

    @AfterAll
    static void stop() {
        entente.close();
        receiver.close();
    }

    @Test
    void a_busy_receiver_is_left_alone_as_long_as_it_asks_and_keeps_the_order_of_its_lead_only() throws Exception {
        receiver.beBusyOnce(BUSY_SECONDS);
        String busy = raiseHand("busy");
        awaitReceived(busy, 1);
        recycle(busy);

        String other = raiseHand("other");

        awaitReceived(other, 1);
        assertThat(received(busy)).hasSize(1);
        awaitReceived(busy, 3);
        List<Received> all = received(busy);
        assertThat(all).extracting(Received::move).containsExactly("LEAD MQL", "LEAD MQL", "MQL RECYCLED");
        assertThat(all.get(1).id())
                .isEqualTo(all.get(0).id())
                .isNotEqualTo(all.get(2).id());
        assertThat(Duration.ofNanos(all.get(1).nanos() - all.get(0).nanos()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(BUSY_SECONDS));
        assertThat(receiver.received()).allMatch(Received::signed);
    }

    @Test
    void what_was_received_but_not_marked_comes_again_after_a_kill_before_what_follows() throws Exception {
        try (Connection holder = database.connectAsOwner()) {
            receiver.beforeNextAnswer(() -> lockOutbox(holder));
            String lead = raiseHand("killed");
            awaitWaitingMarks(1);
            recycle(lead);

            entente.process().kill();

            entente.client().close();
            awaitWaitingMarks(0); // Else PostgreSQL would still write what the dead has asked for.
            holder.rollback();
            letLeasesRunOut();
            entente = startEntente();
            awaitReceived(lead, 3);
            List<Received> all = received(lead);
            assertThat(all).extracting(Received::move).containsExactly("LEAD MQL", "LEAD MQL", "MQL RECYCLED");
            assertThat(all.get(1).id()).isEqualTo(all.get(0).id());
            assertThat(receiver.received()).allMatch(Received::signed);
        }
        await().atMost(PATIENCE)
                .until(() -> entente.books()
                        .column("SELECT id FROM outbox WHERE state <> 'delivered'")
                        .isEmpty());
    }

    private static String raiseHand(String userId) throws Exception {
        var who = Map.of("userId", userId);
        entente.client()
                .send(List.of(
                        Messages.identify(userId + "-1", Map.of("email", userId + "@example.com"), who),
                        Messages.track(userId + "-2", "Demo Requested", who)));
        return entente.client().leadOf("userId", userId).get("id").asString();
    }

    private static void recycle(String lead) throws Exception {
        entente.client()
                .post("/v1/leads/" + lead + "/transitions", Map.of("to", "RECYCLED", "reason", "not now", "by", "sam"))
                .ok();
    }

    private static List<Received> received(String lead) {
        return receiver.received().stream()
                .filter(each -> each.leadId().equals(lead))
                .toList();
    }

    private static void awaitReceived(String lead, int many) {
        await().atMost(PATIENCE).until(() -> received(lead).size() >= many);
    }

    /** Now the receiver's 2xx comes through, and the mark does not. */
    private static void lockOutbox(Connection holder) {
        try (var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT FROM outbox WHERE state = 'pending' FOR UPDATE");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void awaitWaitingMarks(int many) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> entente.books()
                                .column("SELECT pid FROM pg_stat_activity WHERE application_name = 'entente'"
                                        + " AND wait_event_type = 'Lock' AND query LIKE '%outbox%'")
                                .size()
                        == many);
    }

    /** As time would. */
    private static void letLeasesRunOut() throws Exception {
        entente.books().execute("UPDATE outbox SET lease_until = lease_until - interval '3 minutes'");
    }
}
