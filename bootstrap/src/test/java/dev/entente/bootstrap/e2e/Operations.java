package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** One request of each kind that needs the database, sent together and by several callers at once. */
final class Operations {

    private static final int CALLERS = 3;

    /** Three seconds are promised; a machine that builds beside it gets more. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    /** Five seconds are promised. */
    private static final Duration SERVED_WITHIN = Duration.ofSeconds(15);

    /** The intake's and the general pool together. */
    private static final int MOST_DATABASE_CONNECTIONS = 12;

    private record Call(String method, String path, String body) {}

    private record Timed(Call call, Answer answer, Duration took) {}

    private final Entente entente;
    private final List<Call> calls;

    private Operations(Entente entente, List<Call> calls) {
        this.entente = entente;
        this.calls = calls;
    }

    /** @param name of the lead that the requests are about */
    static Operations on(Entente entente, String name) throws Exception {
        var client = entente.client();
        Map<String, Object> lead = Map.of("identities", Map.of("userId", name), "traits", Map.of("title", "VP"));
        String path =
                "/v1/leads/" + client.post("/v1/leads", lead).ok().get("id").asString();
        client.post("/v1/batch", Map.of("batch", List.of(Map.of("type", "track", "userId", name))));
        JsonNode rejected =
                client.get("/v1/rejected-signals?limit=1").ok().get("items").get(0);
        String signal = Json.write(Messages.track(name + "-signal", "Social Liked", Map.of("userId", name)));
        return new Operations(
                entente,
                List.of(
                        new Call("POST", "/v1/track", signal),
                        new Call("POST", "/v1/batch", "{\"batch\":[%s,{}]}".formatted(signal)),
                        new Call("POST", "/v1/leads", Json.write(lead)),
                        new Call("GET", "/v1/leads", ""),
                        new Call("GET", "/v1/leads/lookup?userId=" + name, ""),
                        new Call("GET", path, ""),
                        new Call("GET", path + "/timeline", ""),
                        new Call("GET", path + "/assessment", ""),
                        new Call("GET", path + "/trajectory", ""),
                        new Call("PATCH", path, "{\"traits\":{\"title\":\"CEO\"}}"),
                        new Call("POST", path + "/transitions", "{\"to\":\"MQL\"}"),
                        new Call("GET", "/v1/keys", ""),
                        new Call("GET", "/v1/rejected-signals", ""),
                        new Call(
                                "POST",
                                "/v1/rejected-signals/%s/replay"
                                        .formatted(rejected.get("id").asString()),
                                signal)));
    }

    void assertThatAllAreUnavailable() throws Exception {
        assertThat(all()).allSatisfy(timed -> {
            assertThat(timed.answer().status()).as("%s", timed).isEqualTo(503);
            assertThat(timed.answer().contentType()).startsWith("application/problem+json");
            assertThat(timed.took()).as("%s", timed.call()).isLessThan(ANSWERED_WITHIN);
        });
        assertThat(health("").status()).isEqualTo(503);
        assertThat(health("").body().at("/components/database/status").asString())
                .isEqualTo("DOWN");
        assertThat(health("/readiness").status()).isEqualTo(503);
        assertThat(health("/liveness").status()).isEqualTo(200);
    }

    void awaitThatAllAreServed() {
        await().atMost(SERVED_WITHIN)
                .untilAsserted(() -> assertThat(all())
                        .allSatisfy(timed -> assertThat(timed.answer().status())
                                .as("%s", timed)
                                .isLessThan(500)));
        await().atMost(SERVED_WITHIN).until(() -> health("/readiness").status() == 200);
    }

    /** Neither to us nor to the database. */
    void awaitThatNoConnectionIsLost() {
        await().atMost(SERVED_WITHIN)
                .untilAsserted(() -> assertThat(entente.books().sessionStates())
                        .hasSizeLessThanOrEqualTo(MOST_DATABASE_CONNECTIONS)
                        .containsOnly("idle"));
    }

    private List<Timed> all() throws Exception {
        List<Call> calledAtOnce =
                IntStream.range(0, CALLERS).boxed().flatMap(_ -> calls.stream()).toList();
        return Storming.storm(calledAtOnce, calledAtOnce.size(), this::timed);
    }

    private Timed timed(Call call) throws Exception {
        long start = System.nanoTime();
        Answer answer = entente.client().call(call.method(), call.path(), call.body());
        return new Timed(call, answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private Answer health(String group) throws Exception {
        String address = entente.process().managementAddress() + "/actuator/health" + group;
        try (var client = new EntenteClient(address, "")) {
            return client.get(address);
        }
    }
}
