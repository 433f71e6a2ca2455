package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Keys from their making to their end, on the real database with the rights of the running role. */
@ExtendWith(SharedEntente.class)
class KeysIT {

    private static final String PAGE = "https://www.acme.example";

    @Test
    void a_key_opens_what_it_is_for_until_it_is_revoked(Entente entente) throws Exception {
        JsonNode made = make(entente, Map.of("name", "tools", "scopes", List.of("sales")));
        String id = made.get("id").asString();
        try (var sales = client(entente, made)) {
            assertThat(sales.get("/v1/leads").status()).isEqualTo(200);
            assertThat(sales.get("/v1/keys").status()).isEqualTo(403);

            assertThat(entente.client().delete("/v1/keys/" + id).status()).isEqualTo(204);

            assertThat(sales.get("/v1/leads").status()).isEqualTo(401);
        }
        assertThat(entente.books()
                        .column("SELECT action FROM audit_entry WHERE subject = '" + id + "' ORDER BY at, action"))
                .containsExactly("key.create", "key.revoke");
    }

    @Test
    void a_replaced_key_goes_on_beside_the_new_one(Entente entente) throws Exception {
        JsonNode old = make(entente, Map.of("name", "tools", "scopes", List.of("read")));
        JsonNode fresh = make(entente, Map.of("rotates", old.get("id").asString()));
        try (var before = client(entente, old);
                var after = client(entente, fresh)) {
            assertThat(before.get("/v1/leads").status()).isEqualTo(200);
            assertThat(after.get("/v1/leads").status()).isEqualTo(200);
        }
    }

    @Test
    void a_page_sends_with_the_key_in_the_body_from_its_origin_only(Entente entente) throws Exception {
        JsonNode key =
                make(entente, Map.of("name", "site", "scopes", List.of("write-only"), "allowedOrigins", List.of(PAGE)));
        String message = Json.write(
                Map.of("writeKey", key.get("secret").asString(), "userId", "keys-page", "event", "Social Liked"));

        assertThat(fromPage(entente, "https://evil.example", message)).isEqualTo(403);
        assertThat(entente.client().get("/v1/leads/lookup?userId=keys-page").status())
                .isEqualTo(404);
        assertThat(fromPage(entente, PAGE, message)).isEqualTo(200);
        assertThat(entente.client().get("/v1/leads/lookup?userId=keys-page").status())
                .isEqualTo(200);
    }

    private static JsonNode make(Entente entente, Map<String, ?> wish) throws Exception {
        return entente.client().post("/v1/keys", wish).ok();
    }

    private static EntenteClient client(Entente entente, JsonNode key) {
        return new EntenteClient(
                entente.client().address().toString(), key.get("secret").asString());
    }

    private static int fromPage(Entente entente, String origin, String message) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(entente.client().address().resolve("/v1/t"))
                    .header("Content-Type", "text/plain")
                    .header("Origin", origin)
                    .POST(BodyPublishers.ofString(message))
                    .build();
            return browser.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
