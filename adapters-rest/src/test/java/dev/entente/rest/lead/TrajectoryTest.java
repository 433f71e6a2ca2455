package dev.entente.rest.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.entente.application.ForeseeScores;
import dev.entente.domain.lead.Trajectory;
import dev.entente.rest.server.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scores to come, over HTTP. */
class TrajectoryTest extends HttpTest {

    @Test
    void a_trajectory_begins_now_with_the_scores_of_the_assessment() {
        String id = created("{\"identities\":{\"userId\":\"u\"},\"traits\":{\"title\":\"VP\"}}");
        post("/v1/page", "{\"userId\":\"u\",\"messageId\":\"m-1\",\"properties\":{\"path\":\"/pricing\"}}")
                .expectStatus()
                .isOk();

        String trajectory = body(get("/v1/leads/" + id + "/trajectory"));
        assertThat(JsonPath.<Double>read(trajectory, "$.points[0].score")).isEqualTo(25.25);
        assertThat(trajectory)
                .contains("\"leadId\":\"" + id + "\",\"policyVersion\":1,")
                .contains("\"fit\":15.25,\"engagement\":10.00,\"score\":25.25,"
                        + "\"bar\":\"below\",\"verdict\":\"LEAD\",\"stage\":\"LEAD\"");
        Instant from = Instant.parse(JsonPath.read(trajectory, "$.from"));
        assertThat(JsonPath.<String>read(trajectory, "$.points[0].at")).isEqualTo(from.toString());
        assertThat(Instant.parse(JsonPath.read(trajectory, "$.until"))).isEqualTo(from.plus(ForeseeScores.USUALLY));
        assertThat(JsonPath.<List<String>>read(trajectory, "$.points[*].at"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void it_goes_as_far_as_is_asked_for() {
        String id = created("{\"identities\":{\"userId\":\"u\"}}");
        Instant soon = Instant.now().plus(Duration.ofDays(3));
        get("/v1/leads/" + id + "/trajectory?until=" + soon)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.points.length()")
                .isEqualTo(1);
        Instant far = Instant.now().plus(Trajectory.FARTHEST);
        get("/v1/leads/" + id + "/trajectory?until=" + far).expectStatus().isOk();
        get("/v1/leads/" + id + "/trajectory?until=" + far.plus(Duration.ofMinutes(1)))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("too_far");
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, 400",
        "2099-01-01, 400",
        "2099-01-01T00:00:00, 400",
        "0001-01-01T00:00:00Z, 400",
        "2026-01-01T00:00:00Z, 422",
        "9999-01-01T00:00:00Z, 422",
    })
    void an_end_that_cannot_be_is_refused(String until, int status) {
        String id = created("{\"identities\":{\"userId\":\"u\"}}");
        get("/v1/leads/" + id + "/trajectory?until=" + until).expectStatus().isEqualTo(status);
    }

    @Test
    void nobody_has_no_trajectory() {
        get("/v1/leads/00000000-0000-7000-8000-00000000dead/trajectory")
                .expectStatus()
                .isNotFound();
    }
}
