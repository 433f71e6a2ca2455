package dev.entente.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** A receiver of webhooks that keeps what came, checks signatures its own way, and answers as it is told. */
final class WebhookReceiver implements AutoCloseable {

    private static final byte[] KEY = "a key of the receiver's, 32 bytes".getBytes(UTF_8);

    /** What came, and when, in nanoseconds of this JVM. */
    record Received(String id, boolean signed, JsonNode body, long nanos) {

        String leadId() {
            return body.get("leadId").asString();
        }

        String move() {
            return body.get("from").asString() + " " + body.get("to").asString();
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> busyForSeconds = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> beforeAnswers = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    static String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(KEY);
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** Answers the next one with 503, and wants to be left alone for so long. */
    void beBusyOnce(int seconds) {
        busyForSeconds.add(seconds);
    }

    /** Does this before the next answer. */
    void beforeNextAnswer(Runnable task) {
        beforeAnswers.add(task);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(new Received(
                    header(exchange, "webhook-id"),
                    isSigned(exchange, body),
                    Json.read(new String(body, UTF_8)),
                    System.nanoTime()));
            Runnable task = beforeAnswers.poll();
            if (task != null) {
                task.run();
            }
            Integer busy = busyForSeconds.poll();
            if (busy != null) {
                exchange.getResponseHeaders().set("Retry-After", busy.toString());
            }
            exchange.sendResponseHeaders(busy == null ? 204 : 503, -1);
        }
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            mac.update((header(exchange, "webhook-id") + "." + header(exchange, "webhook-timestamp") + ".")
                    .getBytes(UTF_8));
            String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            return expected.equals(header(exchange, "webhook-signature"));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
