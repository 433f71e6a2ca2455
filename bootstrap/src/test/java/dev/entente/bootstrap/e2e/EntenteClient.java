package dev.entente.bootstrap.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** Talks to a running Entente as event SDKs and people do: over HTTP, with a key. Used by many threads at once. */
public final class EntenteClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_TRIES = 1_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String key;
    private final URI address;
    private final String authorization;

    EntenteClient(String address, String key) {
        this.key = key;
        this.address = URI.create(address);
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    URI address() {
        return address;
    }

    String key() {
        return key;
    }

    String authorization() {
        return authorization;
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return Answer.of(http.send(posting(path, Json.write(body)), BodyHandlers.ofString()));
    }

    /** Sends files as a form does, each under its name. */
    Answer upload(String path, Map<String, Path> files) throws IOException, InterruptedException {
        var parts = new ArrayList<BodyPublisher>();
        for (var file : files.entrySet()) {
            parts.add(BodyPublishers.ofString(
                    "--part\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                            .formatted(file.getKey(), file.getValue().getFileName())));
            parts.add(BodyPublishers.ofFile(file.getValue()));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--part--\r\n"));
        var request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)));
        return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return Answer.of(http.send(request(path).build(), BodyHandlers.ofString()));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return Answer.of(http.send(request(path).DELETE().build(), BodyHandlers.ofString()));
    }

    /** Any request. */
    Answer call(String method, String path, String body) throws IOException, InterruptedException {
        return call(method, path, body, Map.of());
    }

    Answer call(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        HttpRequest whole = request.header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return Answer.of(http.send(whole, BodyHandlers.ofString()));
    }

    CompletableFuture<HttpResponse<String>> postAsync(String path, String body) {
        return http.sendAsync(posting(path, body), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> getAsync(String path) {
        return http.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    /** Sends messages alone or in a batch, as many as they are; again while the other side is busy. */
    Tally send(List<? extends Map<String, ?>> messages) throws IOException, InterruptedException {
        for (int i = 0; i < MOST_TRIES; i++) {
            Answer answer = offer(messages);
            if (!answer.isBusy()) {
                return Tally.of(answer.body());
            }
        }
        throw new AssertionError("busy " + MOST_TRIES + " times");
    }

    /** Sends messages once. */
    Answer offer(List<? extends Map<String, ?>> messages) throws IOException, InterruptedException {
        return messages.size() == 1
                ? post("/v1/" + messages.getFirst().get("type"), messages.getFirst())
                : post("/v1/batch", Map.of("batch", messages));
    }

    JsonNode leadOf(String identityKind, String identity) throws IOException, InterruptedException {
        return get("/v1/leads/lookup?" + identityKind + "=" + identity).ok();
    }

    Assessment assessment(String leadId) throws IOException, InterruptedException {
        return new Assessment(get("/v1/leads/" + leadId + "/assessment").ok());
    }

    /** Rebuilt from what is stored, with all that is known by now. */
    Assessment rebuilt(String leadId, String at) throws IOException, InterruptedException {
        return new Assessment(
                get("/v1/leads/" + leadId + "/assessment?known=now&at=" + at).ok());
    }

    private HttpRequest posting(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Authorization", authorization);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
