package dev.entente.crm.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on loopback that writes down what it gets and answers as it is told, by webhook-id. */
final class Receiver implements AutoCloseable {

    /** @param body as it came over the wire */
    record Request(Headers headers, String body) {

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** What is done with a request once it is read. */
    @FunctionalInterface
    interface Answer {

        void give(HttpExchange exchange, CountDownLatch closing) throws IOException;
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Answer otherwise = status(200);

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    static Answer status(int status) {
        return (exchange, _) -> exchange.sendResponseHeaders(status, -1);
    }

    static Answer status(int status, String header, String value) {
        return (exchange, _) -> {
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    static Answer silence() {
        return (_, closing) -> await(closing);
    }

    /** A head, and then a body that never ends: fast and huge, or slow. */
    static Answer endless(int status, int chunk, boolean slow) {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(status, 0);
            OutputStream body = exchange.getResponseBody();
            byte[] bytes = new byte[chunk];
            do {
                body.write(bytes);
                body.flush();
                if (slow) {
                    await(closing);
                }
            } while (closing.getCount() > 0);
        };
    }

    void answers(Answer answer) {
        otherwise = answer;
    }

    void answers(String webhookId, Answer answer) {
        answers.put(webhookId, answer);
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hooks/entente";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var request = new Request(exchange.getRequestHeaders(), body);
            requests.add(request);
            String id =
                    request.headers().getOrDefault("webhook-id", List.of("")).getFirst();
            answers.getOrDefault(id, otherwise).give(exchange, closing);
        }
    }

    private static void await(CountDownLatch closing) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        executor.shutdownNow();
    }
}
