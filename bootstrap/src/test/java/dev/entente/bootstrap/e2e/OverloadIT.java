package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.persistence.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Too much, too slow, too large: on a small heap, and at last the end. */
@Isolated("holds the application to times")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OverloadIT {

    private static final int IDLERS = 1_000;
    private static final int MOST_CONNECTIONS = 1_100;
    private static final int BOMBS = 16;
    private static final int CROWD = 32;
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int UNFOLDED_MEBIBYTES = 256;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path directory;

    private static TestDatabase database;
    private static Entente entente;

    private final Journal journal = new Journal();

    @BeforeAll
    static void start() throws Exception {
        database = new TestDatabase();
        entente = Entente.startOn(
                database,
                directory,
                Map.of(
                        "ENTENTE_HTTP_HEAD_WITHIN", "2s",
                        "ENTENTE_HTTP_BODY_WITHIN", "2s",
                        "ENTENTE_HTTP_MAX_CONNECTIONS", "" + MOST_CONNECTIONS));
    }

    @AfterAll
    static void stop() {
        entente.close();
    }

    @Test
    void a_thousand_idle_connections_keep_nobody_out_and_one_beyond_the_bound_is_closed() throws Exception {
        var idlers = new ArrayDeque<Socket>();
        try {
            while (idlers.size() < IDLERS) {
                idlers.add(connection());
            }
            assertThatOthersAreServed("idlers");

            while (idlers.size() < MOST_CONNECTIONS) {
                idlers.add(connection());
            }
            await().atMost(PATIENCE).until(() -> {
                idlers.add(connection());
                return isClosed(idlers.getLast());
            });
        } finally {
            for (Socket idler : idlers) {
                idler.close();
            }
        }
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThatOthersAreServed("later"));
    }

    private static boolean isClosed(Socket idler) throws IOException {
        idler.setSoTimeout(500);
        try {
            return idler.getInputStream().read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (SocketException _) {
            return true;
        }
    }

    @Test
    void a_request_that_drips_is_ended_in_its_head_and_in_its_body() throws Exception {
        try (var head = connection();
                var body = connection();
                var disguised = connection()) {
            write(head, "POST /v1/track HTTP/1.1\r\nHost: ent");
            write(body, request("/v1/track", 1_000, "{"));
            write(disguised, with("Content-Type: multipart/form-data", request("/v1/track", 1_000, "{")));
            for (Socket each : List.of(head, body, disguised)) {
                drip(each);
            }

            assertThat(answer(head)).startsWith("HTTP/1.1 408");
            assertThat(answer(body)).startsWith("HTTP/1.1 408").contains("\"code\":\"body_too_slow\"");
            assertThat(answer(disguised)).startsWith("HTTP/1.1 408").contains("\"code\":\"body_too_slow\"");
        }
        assertThatOthersAreServed("drips");
    }

    /** Each would unfold to a thousand times its size. */
    @Test
    void bombs_do_not_unfold() throws Exception {
        byte[] bomb = bomb();

        List<String> answers = Storming.storm(Collections.nCopies(BOMBS, bomb), BOMBS, OverloadIT::throwIn);

        assertThat(answers).allMatch(answer -> answer.startsWith("HTTP/1.1 413"));
        assertThatOthersAreServed("bombs");
    }

    @Test
    void what_is_too_much_at_once_is_refused_and_what_was_taken_is_kept() throws Exception {
        List<List<Map<String, Object>>> batches = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            batches.add(batch(i));
        }

        List<Boolean> taken = Storming.storm(batches, CROWD, batch -> journal.send(entente.client(), batch));

        assertThat(taken).contains(true, false);
        journal.assertAgreesWith(entente.books(), "crowd");
        assertThatOthersAreServed("crowds");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void when_it_is_told_to_end_under_load_it_answers_what_it_took_and_ends_in_time() throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 8; i++) {
                String prefix = "end-" + i + "-";
                sending.add(senders.submit(() -> sendUntilTheEnd(prefix)));
            }
            await().atMost(PATIENCE)
                    .until(() -> journal.with(Journal.Entry.ACKNOWLEDGED).size() > 200);

            long start = System.nanoTime();
            entente.process().terminate();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ENDS_WITHIN);
            for (Future<Integer> each : sending) {
                assertThat(each.get()).isPositive();
            }
        }
        journal.assertAgreesWith(new Books(database::connectAsOwner), "end");
    }

    private int sendUntilTheEnd(String prefix) throws InterruptedException {
        int sent = 0;
        while (journal.send(entente.client(), signal(prefix + sent))) {
            sent++;
        }
        return sent;
    }

    private static void assertThatOthersAreServed(String name) throws Exception {
        assertThat(entente.client().send(signal("beside-" + name))).isEqualTo(new Tally(1, 0, 0));
        assertThat(entente.client().get("/v1/leads?limit=1").status()).isEqualTo(200);
    }

    private static List<Map<String, Object>> signal(String messageId) {
        return List.of(Messages.track(messageId, "Social Liked", Map.of("userId", "overloaded")));
    }

    /** Almost as large as a batch may be. */
    private static List<Map<String, Object>> batch(int number) {
        var messages = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 120; i++) {
            var message = Messages.track("crowd-" + number + "-" + i, "x".repeat(200), Map.of("userId", "crowd-" + i));
            message.put("properties", Map.of("filler", "y".repeat(30_000)));
            messages.add(message);
        }
        return messages;
    }

    private static Socket connection() throws IOException {
        var socket = new Socket(
                entente.client().address().getHost(), entente.client().address().getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private static String request(String path, int length, String body) {
        return """
                POST %s HTTP/1.1\r
                Host: entente\r
                Authorization: %s\r
                Content-Length: %d\r
                \r
                %s""".formatted(path, entente.client().authorization(), length, body);
    }

    private static String with(String header, String request) {
        return request.replace("\r\nHost", "\r\n" + header + "\r\nHost");
    }

    private static String throwIn(byte[] bomb) throws IOException {
        try (var socket = connection()) {
            write(socket, with("Content-Encoding: gzip", request("/v1/batch", bomb.length, "")));
            socket.getOutputStream().write(bomb);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < UNFOLDED_MEBIBYTES; i++) {
                out.write(new byte[MEBIBYTE]);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A byte now and then, in the background, until the other side closes. */
    private static void drip(Socket socket) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    write(socket, "i");
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
            } catch (IOException closed) {
                // that is the point
            }
        });
    }

    /** What came before the end, also where the end is a reset: the drip still falls when the server has closed. */
    private static String answer(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException stalled) {
            throw stalled;
        } catch (SocketException reset) {
            // the caller judges by what was said before
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
