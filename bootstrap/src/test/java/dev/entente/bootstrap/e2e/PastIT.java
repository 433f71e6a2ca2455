package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What an assessment says of the past is what the lead was then, whatever came later: late, twice, or by a join. */
@ExtendWith(SharedEntente.class)
class PastIT {

    private static final int PEOPLE = 4;
    private static final int STEPS = 120;

    private final Random random = new Random(11);
    private int sent;

    @Test
    void an_assessment_of_a_past_instant_is_what_was_decided_then(Entente entente) throws Exception {
        EntenteClient client = entente.client();
        var decided = new ArrayList<JsonNode>();
        for (int step = 0; step < STEPS; step++) {
            String device = "past-device-" + random.nextInt(PEOPLE);
            act(client, device);
            decided.add(client.leadOf("anonymousId", device));
        }
        assertThat(decided).extracting(lead -> lead.get("stage").asString()).contains("LEAD", "MQL", "RECYCLED");
        assertThat(decided.stream().map(lead -> lead.get("id")).distinct()).hasSizeGreaterThan(PEOPLE);
        for (JsonNode then : decided) {
            assertThat(standing(assessed(client, then))).isEqualTo(standing(then));
        }
    }

    private void act(EntenteClient client, String device) throws Exception {
        Map<String, String> visitor = Map.of("anonymousId", device);
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> client.send(List.of(longAgo(Messages.page(id(), "/pricing", visitor))));
            case 3 -> client.send(List.of(longAgo(Messages.track(id(), "Content Downloaded", visitor))));
            case 4 -> client.send(List.of(Messages.identify(id(), Map.of("email", id() + "@example.com"), visitor)));
            case 5 -> client.send(List.of(Messages.track(id(), "Demo Requested", visitor)));
            case 6 -> joinWithAnother(client, device);
            default -> sendBack(client, device);
        }
    }

    /** Somebody who did something elsewhere, and turns out to be this visitor. */
    private void joinWithAnother(EntenteClient client, String device) throws Exception {
        String user = "user-" + id();
        client.send(List.of(longAgo(Messages.page(id(), "/pricing", Map.of("userId", user)))));
        client.send(List.of(
                Messages.identify(id(), Map.of("title", "VP Sales"), Map.of("anonymousId", device, "userId", user))));
    }

    /** Sales gives an MQL back; before, there is nothing to be given back. */
    private void sendBack(EntenteClient client, String device) throws Exception {
        client.send(List.of(Messages.track(id(), "Social Liked", Map.of("anonymousId", device))));
        JsonNode lead = client.leadOf("anonymousId", device);
        if (lead.get("stage").asString().equals("MQL")) {
            client.post(
                            "/v1/leads/" + lead.get("id").asString() + "/transitions",
                            Map.of("to", "RECYCLED", "reason", "not now", "by", "sam"))
                    .ok();
        }
    }

    private static JsonNode assessed(EntenteClient client, JsonNode lead) throws Exception {
        return client.get("/v1/leads/" + lead.get("id").asString() + "/assessment?at="
                        + lead.get("updatedAt").asString())
                .ok();
    }

    private static List<String> standing(JsonNode json) {
        return List.of(
                json.get("stage").asString(),
                json.get("fit").asString(),
                json.get("engagement").asString(),
                json.get("score").asString());
    }

    private Map<String, Object> longAgo(Map<String, Object> message) {
        return Messages.at(Instant.now().minus(Duration.ofHours(random.nextInt(24 * 40))), message);
    }

    private String id() {
        sent++;
        return "past-" + sent;
    }
}
