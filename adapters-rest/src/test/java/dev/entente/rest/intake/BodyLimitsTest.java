package dev.entente.rest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.rest.server.HttpTest;
import dev.entente.rest.tracking.TrackingParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

class BodyLimitsTest extends HttpTest {

    private static final int FOUR_MIB = 4 * 1024 * 1024;
    private static final int HALF_A_MEGABYTE = 500 * 1024;

    @Test
    void a_body_has_at_most_4_mib_as_it_is() {
        send(padded(FOUR_MIB - 1)).expectStatus().isOk();
        send(padded(FOUR_MIB)).expectStatus().isOk();
        tooLarge(send(padded(FOUR_MIB + 1)));
    }

    @Test
    void a_body_of_unknown_length_has_at_most_4_mib_too() {
        sendChunked(padded(FOUR_MIB)).expectStatus().isOk();
        tooLarge(sendChunked(padded(FOUR_MIB + 1)));
    }

    @Test
    void an_inflated_body_has_at_most_4_mib() throws IOException {
        sendGzip(gzip(padded(FOUR_MIB - 1))).expectStatus().isOk();
        sendGzip(gzip(padded(FOUR_MIB))).expectStatus().isOk();
        tooLarge(sendGzip(gzip(padded(FOUR_MIB + 1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void a_message_has_at_most_32_kib(int more) {
        String message = "{\"userId\":\"u\",\"event\":\"e\",\"x\":\"\"}";
        String padding = "x".repeat(TrackingParser.MAX_MESSAGE_BYTES + more - message.length());
        ResponseSpec answer = post("/v1/track", message.replace("\"x\":\"", "\"x\":\"" + padding));
        answer.expectStatus().isEqualTo(more > 0 ? 400 : 200);
    }

    @Test
    void a_bomb_does_not_unfold() throws IOException {
        byte[] bomb = gzip(new byte[100 * 1024 * 1024]);
        assertThat(bomb).hasSizeLessThan(HALF_A_MEGABYTE);
        tooLarge(sendGzip(bomb));
    }

    @Test
    void a_compressed_body_has_at_most_500_kib() throws IOException {
        sendGzip(compressedTo(HALF_A_MEGABYTE)).expectStatus().isOk();
        tooLarge(sendGzip(compressedTo(HALF_A_MEGABYTE + 1)));
    }

    @Test
    void what_claims_to_be_gzip_is_gzip() throws IOException {
        byte[] whole = gzip(padded(10_000));
        refused(sendGzip("{}".getBytes(StandardCharsets.US_ASCII)), 400, "malformed_gzip");
        refused(sendGzip(Arrays.copyOf(whole, whole.length - 9)), 400, "malformed_gzip");
    }

    @Test
    void other_encodings_are_unknown_and_identity_is_none() {
        http.post()
                .uri("/v1/batch")
                .header("Content-Encoding", "br")
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectHeader()
                .valueEquals("Accept-Encoding", "gzip");
        http.post()
                .uri("/v1/batch")
                .header("Content-Encoding", "identity")
                .bodyValue(padded(100))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void there_is_a_body() {
        refused(http.post().uri("/v1/track").exchange(), 400, "empty_body");
    }

    @Test
    void after_a_refusal_the_connection_serves_on() {
        for (int i = 0; i < 5; i++) {
            tooLarge(send(padded(FOUR_MIB + 100_000)));
            send(padded(100)).expectStatus().isOk();
        }
    }

    private ResponseSpec send(byte[] body) {
        return http.post()
                .uri("/v1/batch")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec sendChunked(byte[] body) {
        Flux<DataBuffer> parts = Flux.range(0, 1 + (body.length - 1) / 10_000)
                .map(i -> DefaultDataBufferFactory.sharedInstance.wrap(
                        Arrays.copyOfRange(body, i * 10_000, Math.min(body.length, (i + 1) * 10_000))));
        return http.post()
                .uri("/v1/batch")
                .body(BodyInserters.fromDataBuffers(parts))
                .exchange();
    }

    private ResponseSpec sendGzip(byte[] body) {
        return http.post()
                .uri("/v1/batch")
                .header("Content-Encoding", "gzip")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .bodyValue(body)
                .exchange();
    }

    private static void tooLarge(ResponseSpec answer) {
        refused(answer, 413, "body_too_large");
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    /** An empty batch of so many bytes. */
    private static byte[] padded(int bytes) {
        byte[] body = new byte[bytes];
        Arrays.fill(body, (byte) ' ');
        byte[] batch = "{\"batch\":[]}".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(batch, 0, body, 0, batch.length);
        return body;
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    /** An empty batch with noise that does not compress, and after the gzip as many bytes that no reader looks at. */
    private static byte[] compressedTo(int bytes) throws IOException {
        var random = new Random(7);
        var noise = new StringBuilder();
        while (noise.length() < 580_000) {
            noise.append((char) ('#' + random.nextInt(57))); // up to the character before the backslash
        }
        byte[] compressed = gzip(("{\"batch\":[],\"x\":\"" + noise + "\"}").getBytes(StandardCharsets.US_ASCII));
        assertThat(compressed).hasSizeBetween(300_000, bytes);
        return Arrays.copyOf(compressed, bytes);
    }
}
