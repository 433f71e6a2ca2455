package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.bootstrap.e2e.Journal.Entry;
import dev.entente.bootstrap.process.EmbeddedFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** No acknowledged signal is lost and none counts twice, whoever is killed when. */
@Isolated("holds the application to times")
class KillIT {

    private static final int CONNECTIONS = 8;
    private static final int LEADS = 12;
    private static final int MOST_BEFORE_KILL = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Shared by all tests, each of which leaves Entente running: a first start is slow. */
    @TempDir
    private static Path directory;

    private static Entente entente;

    private final Journal journal = new Journal();
    private final AtomicInteger ids = new AtomicInteger();
    private final Random random = new Random();

    @BeforeAll
    static void start() throws Exception {
        entente = Entente.startWithStormPolicy(directory);
    }

    @AfterAll
    static void stop() {
        entente.close();
    }

    @Test
    void a_kill_of_the_application_under_load_loses_no_receipt() throws Exception {
        underLoad("app", () -> entente.process().kill());

        entente.client().close();
        entente = Entente.start(directory, Map.of());
        assertThatTheBooksAgree("app");
    }

    @Test
    void a_kill_of_the_database_under_load_loses_no_receipt_and_it_comes_back_by_itself() throws Exception {
        var operations = Operations.on(entente, "back");
        ProcessHandle server = new EmbeddedFiles(directory.resolve("data")).server();

        underLoad("db", () -> {
            server.destroyForcibly();
            await().until(() -> !EmbeddedFiles.isRunning(server));
        });

        operations.awaitThatAllAreServed();
        operations.awaitThatNoConnectionIsLost();
        assertThatTheBooksAgree("db");
    }

    @Test
    void a_frozen_database_is_answered_in_time_and_served_from_again_when_it_thaws() throws Exception {
        var operations = Operations.on(entente, "frozen");
        ProcessHandle server = new EmbeddedFiles(directory.resolve("data")).server();

        Signals.send("STOP", server);
        try {
            operations.assertThatAllAreUnavailable();
        } finally {
            Signals.send("CONT", server);
        }

        operations.awaitThatAllAreServed();
        operations.awaitThatNoConnectionIsLost();
        entente.books().assertBalanced();
    }

    /** Until every sender has seen the end of it. */
    private void underLoad(String prefix, Runnable kill) throws Exception {
        int enough = random.nextInt(100, MOST_BEFORE_KILL);
        var senders = new ArrayList<Future<?>>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                senders.add(executor.submit(() -> sendUntilTheEnd(prefix)));
            }
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> ids.get() > enough);
            kill.run();
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
        assertThat(journal.with(Entry.ACKNOWLEDGED)).isNotEmpty();
        assertThat(journal.with(Entry.UNKNOWN)).isNotEmpty();
    }

    private @Nullable Void sendUntilTheEnd(String prefix) throws InterruptedException {
        boolean goesOn = true;
        while (goesOn) {
            var messages = new ArrayList<Map<String, Object>>();
            for (int left = random.nextInt(1, 6); left > 0; left--) {
                messages.add(message(prefix));
            }
            goesOn = journal.send(entente.client(), messages);
        }
        return null;
    }

    private Map<String, Object> message(String prefix) {
        int number = ids.getAndIncrement();
        String user = prefix + "-" + number % LEADS;
        Map<String, String> who = Map.of("userId", user, "anonymousId", user + "-device");
        String id = prefix + "-" + number;
        return number % 5 == 0
                ? Messages.identify(id, Map.of("email", user + "@example.com"), who)
                : Messages.track(id, "Social Liked", who);
    }

    private void assertThatTheBooksAgree(String prefix) throws Exception {
        journal.assertAgreesWith(entente.books(), prefix);

        for (Map<String, Object> unknown : journal.unknownMessages()) {
            assertThat(journal.send(entente.client(), List.of(unknown))).isTrue();
        }

        assertThat(entente.books().messageIds(prefix)).containsExactlyInAnyOrderElementsOf(journal.all());
        entente.books().assertBalanced();
        for (int i = 0; i < LEADS; i++) {
            assertThatTheScoreIsTheFoldOfTheSignals(entente.client().leadOf("userId", prefix + "-" + i));
        }
    }

    private void assertThatTheScoreIsTheFoldOfTheSignals(JsonNode lead) throws Exception {
        String id = lead.get("id").asString();
        Assessment live = entente.client().assessment(id).assertAddsUp();
        Assessment rebuilt = entente.client().rebuilt(id, live.at()).assertAddsUp();
        live.assertScoresAs(rebuilt);
        assertThat(Json.hundredths(lead.get("score"))).isEqualTo(rebuilt.hundredths("score"));
    }
}
