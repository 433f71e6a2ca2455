package dev.entente.rest.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.entente.rest.server.HttpTest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lead's life and the reasons of its score. */
class ReasonsTest extends HttpTest {

    @Test
    void a_timeline_shows_signals_as_they_were_sent_traits_and_moves() {
        String id = created("{\"identities\":{\"userId\":\"u\"}}");
        post("/v1/page", """
                {"userId":"u","name":"Pricing","messageId":"m-1","timestamp":"2026-01-01T00:00:00Z",
                 "properties":{"path":"/pricing?x","n":1.50,"deep":[{"a":null}]},"context":{"campaign":{"medium":"ads"}}}""").expectStatus().isOk();
        post(
                        "/v1/identify",
                        "{\"userId\":\"u\",\"messageId\":\"m-2\",\"timestamp\":\"2026-01-02T00:00:00Z\","
                                + "\"traits\":{\"plan\":null}}")
                .expectStatus()
                .isOk();
        post(
                        "/v1/track",
                        "{\"userId\":\"u\",\"event\":\"Signed Up\",\"messageId\":\"m-3\",\"timestamp\":\"2026-01-03T00:00:00Z\"}")
                .expectStatus()
                .isOk();

        String timeline =
                body(get("/v1/leads/" + id + "/timeline").expectStatus().isOk());
        assertThat(timeline)
                .contains("{\"kind\":\"signal\",\"at\":\"2026-01-03T00:00:00Z\",\"messageId\":\"m-3\","
                        + "\"type\":\"track\",\"event\":\"Signed Up\"}")
                .contains(
                        "{\"kind\":\"signal\",\"at\":\"2026-01-01T00:00:00Z\",\"messageId\":\"m-1\",\"type\":\"page\","
                                + "\"name\":\"Pricing\",\"path\":\"/pricing\",\"channel\":\"ads\","
                                + "\"properties\":{\"path\":\"/pricing?x\",\"n\":1.50,\"deep\":[{\"a\":null}]}}")
                .contains("\"traits\":{\"plan\":null}");
        assertThat(JsonPath.<List<String>>read(timeline, "$.items[*].at"))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .hasSize(4);
        get("/v1/leads/" + id + "/timeline?limit=1")
                .expectBody()
                .jsonPath("$.nextCursor")
                .isNotEmpty();
    }

    @Test
    void a_timeline_shows_joins_and_conflicts() {
        String anonymous = created("{\"identities\":{\"anonymousId\":\"a\"}}");
        String known = created("{\"identities\":{\"userId\":\"u-1\",\"email\":\"a@b.example\"}}");
        post("/v1/identify", "{\"userId\":\"u-1\",\"anonymousId\":\"a\"}")
                .expectStatus()
                .isOk();
        String other = created("{\"identities\":{\"userId\":\"u-2\",\"email\":\"a@b.example\"}}");

        assertThat(identityEntry(anonymous))
                .containsEntry("change", "joined")
                .containsEntry("leadId", known)
                .containsEntry("other", anonymous);
        assertThat(identityEntry(other))
                .containsEntry("change", "conflict")
                .containsEntry("other", known)
                .containsEntry("identityKind", "email")
                .containsEntry("identity", "a@b.example");
    }

    private Map<String, Object> identityEntry(String lead) {
        String timeline = body(get("/v1/leads/" + lead + "/timeline"));
        return JsonPath.<List<Map<String, Object>>>read(timeline, "$.items[?(@.kind=='identity')]")
                .getFirst();
    }

    @Test
    void an_assessment_says_why() {
        String id = created("{\"identities\":{\"userId\":\"u\"},\"traits\":{\"title\":\"VP\"}}");
        post("/v1/page", "{\"userId\":\"u\",\"messageId\":\"m-1\",\"properties\":{\"path\":\"/pricing\"}}")
                .expectStatus()
                .isOk();

        get("/v1/leads/" + id + "/assessment")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"fit":15.25,"engagement":10.00,"score":25.25,"bar":"below","verdict":"LEAD","policyVersion":1,
                 "lines":[{"rule":"senior","group":"person","kind":"fit","count":1,"points":15.25,"counted":15.25},
                          {"rule":"pricing-page","group":"web","kind":"engagement","count":1,"points":10.00,"decayed":10.00,"counted":10.00,
                           "signals":[{"messageId":"m-1","type":"page","path":"/pricing"}]}]}""")
                .jsonPath("$.lines[1].sentence")
                .isNotEmpty()
                .jsonPath("$.reasons[0].code")
                .isNotEmpty()
                .jsonPath("$.at")
                .isNotEmpty();
    }

    @Test
    void the_past_can_be_assessed_as_it_was_known_or_with_hindsight() {
        String id = created("{\"identities\":{\"userId\":\"u\"}}");
        Instant before = Instant.now();
        post(
                        "/v1/page",
                        "{\"userId\":\"u\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"properties\":{\"path\":\"/pricing\"}}")
                .expectStatus()
                .isOk();

        get("/v1/leads/" + id + "/assessment?at=2026-01-01T12:00:00Z")
                .expectBody()
                .json("{\"engagement\":0}");
        get("/v1/leads/" + id + "/assessment?at=2026-01-01T12:00:00Z&known=now")
                .expectBody()
                .json("{\"engagement\":10}");
        get("/v1/leads/" + id + "/assessment?policy=1&known=" + before)
                .expectBody()
                .json("{\"engagement\":0}");
    }

    @ParameterizedTest
    @CsvSource({
        "at=yesterday, 400",
        "at=2026-01-01T00:00:00, 400",
        "at=0001-01-01T00:00:00Z, 400",
        "at=9999-01-01T00:00:00Z, 422",
        "known=later, 400",
        "known=9999-01-01T00:00:00Z, 422",
        "policy=0, 400",
        "policy=x, 400",
        "policy=2, 422",
    })
    void what_has_no_answer_is_refused(String query, int status) {
        String id = created("{\"identities\":{\"userId\":\"u\"}}");
        get("/v1/leads/" + id + "/assessment?" + query).expectStatus().isEqualTo(status);
    }
}
