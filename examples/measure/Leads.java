import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The leads of a running Entente: at {@code ENTENTE_URL}, by default on this machine, with the API key in {@code KEY}. */
final class Leads {

    private static final String ADDRESS = System.getenv().getOrDefault("ENTENTE_URL", "http://127.0.0.1:8080");

    private Leads() {}

    /** All of them, page by page. */
    static List<Map<?, ?>> all() throws IOException, InterruptedException {
        var leads = new ArrayList<Map<?, ?>>();
        try (var http = HttpClient.newHttpClient()) {
            Object cursor = null;
            do {
                Map<?, ?> page = page(http, cursor);
                ((List<?>) page.get("items")).forEach(lead -> leads.add((Map<?, ?>) lead));
                cursor = page.get("nextCursor");
            } while (cursor != null);
        }
        return leads;
    }

    /** The user ids that a lead came with. */
    static List<?> userIds(Map<?, ?> lead) {
        return (List<?>) ((Map<?, ?>) lead.get("identities")).get("userId");
    }

    private static Map<?, ?> page(HttpClient http, Object cursor) throws IOException, InterruptedException {
        String from = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor.toString(), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(ADDRESS + "/v1/leads?limit=500" + from))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(key()))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Entente answered %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return (Map<?, ?>) Json.read(answer.body());
    }

    private static byte[] key() {
        String key = System.getenv("KEY");
        if (key == null) {
            throw new IllegalStateException("Put the API key into KEY: export KEY=$(cat data/api-key)");
        }
        return (key + ":").getBytes(StandardCharsets.UTF_8);
    }
}
