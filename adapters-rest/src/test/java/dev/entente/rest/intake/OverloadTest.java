package dev.entente.rest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.rest.server.Faults;
import dev.entente.rest.server.HttpTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class OverloadTest extends HttpTest {

    @Test
    void what_finds_no_room_is_told_when_to_come_back_and_the_rest_is_taken() {
        faults.set(Faults.Weather.FROZEN);
        var client = WebClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader("Authorization", "Bearer " + key)
                .build();
        // 40 batches of 500 for one lane that holds at most one batch of work and 10,000 messages waiting
        Mono<List<Integer>> answers = Flux.range(0, 40)
                .flatMap(
                        i -> client.post()
                                .uri("/v1/batch")
                                .bodyValue(batch(i))
                                .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer)),
                        40)
                .doOnNext(answer -> {
                    if (answer.statusCode().value() == 429) {
                        assertThat(answer.headers().header("Retry-After")).containsExactly("1");
                        faults.set(Faults.Weather.FINE);
                    }
                })
                .map(answer -> answer.statusCode().value())
                .collectList();

        assertThat(answers.block(java.time.Duration.ofSeconds(30)))
                .hasSize(40)
                .contains(200, 429)
                .containsOnly(200, 429);
    }

    private static String batch(int number) {
        return IntStream.range(0, 500)
                .mapToObj(i -> "{\"type\":\"page\",\"userId\":\"u\",\"messageId\":\"" + number + "-" + i + "\"}")
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }
}
