package dev.entente.rest.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.entente.rest.server.Faults;
import dev.entente.rest.server.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadListControllerTest extends HttpTest {

    @Test
    void leads_are_listed_page_by_page_the_newest_first() {
        for (String user : List.of("u-1", "u-2", "u-3")) {
            lead(user, "{}");
        }
        String first = list("/v1/leads?limit=2");
        assertThat(users(first)).containsExactly("u-3", "u-2");
        String rest = list("/v1/leads?limit=2&cursor=" + JsonPath.read(first, "$.nextCursor"));
        assertThat(users(rest)).containsExactly("u-1");
        assertThat(rest).doesNotContain("nextCursor");
    }

    @ParameterizedTest
    @CsvSource({
        "sort=createdAt, u-1 u-2 u-3",
        "sort=-createdAt, u-3 u-2 u-1",
        "sort=score, u-1 u-3 u-2",
        "sort=-score, u-2 u-3 u-1",
        "sort=-updatedAt, u-1 u-3 u-2",
        "sort=updatedAt, u-2 u-3 u-1",
        "minScore=10, u-3 u-2",
        "minScore=15.25, u-2",
        "minScore=15.26, ''",
        "owner=bob, u-3",
        "channel=ads, u-2",
        "channel=ADS, ''",
        "q=u-3, u-3",
        "q=, u-3 u-2 u-1",
        "stage=MQL, u-1",
        "stage=LEAD&owner=bob, u-3",
    })
    void leads_are_found_by_what_they_are_like(String query, String users) {
        String one = lead("u-1", "{}");
        lead("u-2", "{\"title\":\"VP\"},\"channel\":\"ads\",\"company\":{}");
        lead("u-3", "{\"owner\":\"bob\"}");
        post("/v1/page", "{\"userId\":\"u-3\",\"properties\":{\"path\":\"/pricing\"}}")
                .expectStatus()
                .isOk();
        post("/v1/leads/" + one + "/transitions", "{\"to\":\"MQL\"}")
                .expectStatus()
                .isOk();

        assertThat(String.join(" ", users(list("/v1/leads?" + query)))).isEqualTo(users);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=x",
                "limit=",
                "stage=mql",
                "minScore=x",
                "minScore=1.234",
                "minScore=1e999999999",
                "minScore=NaN",
                "sort=name",
                "q=%00",
                "owner=a%00b",
            })
    void what_cannot_be_meant_is_a_bad_request(String query) {
        get("/v1/leads?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_parameter")
                .jsonPath("$.parameter")
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void a_cursor_of_another_list_is_a_bad_request() {
        get("/v1/leads?cursor=tampered")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown_cursor");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void a_page_has_1_to_500_leads(int limit) {
        get("/v1/leads?limit=" + limit).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId=u-1", "anonymousId=a-1", "email=A@b.example", "email=a%40b.example"})
    void a_lead_is_looked_up_by_any_of_its_names(String query) {
        created("{\"identities\":{\"userId\":\"u-1\",\"anonymousId\":\"a-1\",\"email\":\"a@b.example\"}}");
        get("/v1/leads/lookup?" + query)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.identities.userId[0]")
                .isEqualTo("u-1");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400",
        "userId=, 400",
        "userId=u&email=a@b.example, 400",
        "email=nobody, 400",
        "crm=7, 400",
        "crm=odoo:7, 404",
        "userId=nobody, 404",
        "userId=%00, 400",
    })
    void a_look_up_names_one_identity(String query, int status) {
        get("/v1/leads/lookup?" + query).expectStatus().isEqualTo(status);
    }

    @Test
    void an_outage_is_a_503() {
        faults.set(Faults.Weather.UNAVAILABLE);
        get("/v1/leads").expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
        post("/v1/leads", "{\"identities\":{\"userId\":\"u\"}}").expectStatus().isEqualTo(503);
    }

    private String lead(String user, String traits) {
        return created("{\"identities\":{\"userId\":\"" + user + "\"},\"traits\":" + traits + "}");
    }

    private String list(String path) {
        return body(get(path).expectStatus().isOk());
    }

    private static List<String> users(String list) {
        return JsonPath.read(list, "$.items[*].identities.userId[0]");
    }
}
