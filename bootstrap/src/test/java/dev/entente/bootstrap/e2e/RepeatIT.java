package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request with a key is done once, however many send it at the same time. */
@ExtendWith(SharedEntente.class)
class RepeatIT {

    private static final int CALLERS = 32;
    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "repeat-1");
    private static final String LEAD = "{\"identities\":{\"userId\":\"repeat\"},\"traits\":{\"title\":\"CEO\"}}";

    @Test
    void of_many_that_send_it_at_once_all_get_the_answer_of_one_in_the_end(Entente entente) throws Exception {
        List<Answer> answers = Storming.storm(Collections.nCopies(CALLERS, LEAD), CALLERS, lead -> send(entente, lead));

        assertThat(answers).extracting(Answer::status).contains(201).containsOnly(201, 409);
        Answer done = await().until(() -> send(entente, LEAD), answer -> answer.status() == 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).containsOnly(done);
        assertThat(send(entente, LEAD.replace("CEO", "CFO")).status()).isEqualTo(422);
        assertThat(entente.client().leadOf("userId", "repeat").get("version").asInt())
                .isEqualTo(1);
    }

    private static Answer send(Entente entente, String lead) throws Exception {
        return entente.client().call("POST", "/v1/leads", lead, KEY);
    }
}
