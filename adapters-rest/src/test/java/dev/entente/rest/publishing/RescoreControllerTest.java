package dev.entente.rest.publishing;

import static dev.entente.contracts.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.entente.contracts.InMemoryPolicyStore;
import dev.entente.contracts.Samples;
import dev.entente.domain.policy.PolicyVersion;
import dev.entente.rest.server.HttpTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class RescoreControllerTest extends HttpTest {

    private static final String SOUND = """
            {"engagement": [{"rule": "pricing-page", "group": "web", "on": {"page": "/pricing"}, "points": 20}],
             "mql": {"enter": 50, "leave": 35}}""";

    @Autowired
    private InMemoryPolicyStore policies;

    @Test
    void a_draft_is_previewed_and_tells_how_far_it_is() {
        int version = draft(SOUND);

        ResponseSpec begun = http.post().uri(path(version, "rescore")).exchange();

        begun.expectStatus().isAccepted().expectHeader().location(path(version, "rescore"));
        begun.expectBody()
                .json("""
                        {"policyVersion": %d, "state": "running", "leads": 3, "done": 1, "remaining": 2,
                         "moved": [{"from": "LEAD", "to": "MQL", "count": 3}]}""".formatted(version))
                .jsonPath("$.rate")
                .isNumber()
                .jsonPath("$.sideEffects")
                .doesNotExist();
        get(path(version, "rescore")).expectStatus().isOk();
    }

    @Test
    void moves_are_listed_in_pages() {
        int version = draft(SOUND);
        http.post().uri(path(version, "rescore")).exchange().expectStatus().isAccepted();

        String first =
                body(get(path(version, "rescore/moves?limit=2")).expectStatus().isOk());
        String second = body(get(path(version, "rescore/moves?cursor=" + JsonPath.read(first, "$.nextCursor"))));

        assertThat(JsonPath.<List<?>>read(first, "$.items")).hasSize(2);
        assertThat(JsonPath.<List<?>>read(second, "$.items")).hasSize(1);
        assertThat(JsonPath.<Double>read(second, "$.items[0].score")).isEqualTo(57.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "none"})
    void a_draft_is_published_once(String sideEffects) {
        int version = draft(SOUND);

        publish(version, sideEffects)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.sideEffects")
                .isEqualTo(sideEffects);
        publish(version, sideEffects)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("being_published");
    }

    @Test
    void a_draft_with_errors_is_refused_with_all_of_them() {
        int version = draft("{\"mql\": {\"entre\": 50}, \"fitt\": []}");

        for (ResponseSpec refused : List.of(
                publish(version, "apply"),
                http.post().uri(path(version, "rescore")).exchange())) {
            String problem = body(refused.expectStatus().isEqualTo(422));
            assertThat(JsonPath.<List<String>>read(problem, "$.errors[*].pointer"))
                    .contains("/mql/entre", "/fitt");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{''mql'': {''entre'': 50}, ''fitt'': []}', this draft has 2 errors",
        "'{''mql'': {''entre'': 50}}', this draft has 1 error",
    })
    void the_errors_that_keep_a_draft_from_being_published_are_counted(String draft, String counted) {
        String problem = body(
                publish(draft(draft.replace('\'', '"')), "apply").expectStatus().isEqualTo(422));

        assertThat(JsonPath.<String>read(problem, "$.detail")).isEqualTo("neither previewed nor published: " + counted);
    }

    @ParameterizedTest
    @CsvSource({"{}, required", "{'sideEffects': 'both'}, unknown_side_effects", "{'sideEffect': 'none'}, unknown_field"
    })
    void what_happens_to_leads_is_never_guessed(String body, String code) {
        int version = draft(SOUND);

        post(path(version, "publish"), body.replace('\'', '"'))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void what_is_in_force_is_neither_previewed_nor_published() {
        http.post()
                .uri(path(1, "rescore"))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not_a_draft");
        publish(1, "none").expectStatus().isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "0", "-1", "01", "one", "1000000000", "99999999999999999999"})
    void a_version_that_is_not_there_is_not_found(String version) {
        http.post()
                .uri("/v1/policies/{version}/rescore", version)
                .exchange()
                .expectStatus()
                .isNotFound();
        get("/v1/policies/" + version + "/rescore").expectStatus().isNotFound();
        get("/v1/policies/" + version + "/rescore/moves").expectStatus().isNotFound();
    }

    @Test
    void pending_moves_are_listed_and_applied() {
        assertThat(JsonPath.<List<?>>read(
                        body(get("/v1/policies/active/pending-moves")
                                .expectStatus()
                                .isOk()),
                        "$.items"))
                .hasSize(3);
        http.post()
                .uri("/v1/policies/active/pending-moves/apply")
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .json("{\"policyVersion\": 1, \"moves\": 3}");
    }

    private int draft(String text) {
        PolicyVersion draft = answer(
                policies.draft(visitors.ring().caller(key).orElseThrow().tenant(), text, Samples.maker(Instant.now())));
        return draft.number();
    }

    private ResponseSpec publish(int version, String sideEffects) {
        return post(path(version, "publish"), "{\"sideEffects\": \"%s\"}".formatted(sideEffects));
    }

    private static String path(int version, String of) {
        return "/v1/policies/%d/%s".formatted(version, of);
    }
}
