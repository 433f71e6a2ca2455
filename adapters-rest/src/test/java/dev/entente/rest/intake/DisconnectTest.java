package dev.entente.rest.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.rest.server.Faults;
import dev.entente.rest.server.HttpTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class DisconnectTest extends HttpTest {

    private static final String MESSAGE = "{\"userId\":\"u\",\"event\":\"e\",\"messageId\":\"m-1\"}";

    private static final String UNKNOWN_KEY = """
            POST /v1/track HTTP/1.1\r
            Host: x\r
            Authorization: Bearer unknown\r
            Content-Length: 1000\r
            \r
            """;

    @Test
    void a_caller_that_goes_away_does_not_undo_what_was_begun() throws IOException {
        faults.set(Faults.Weather.FROZEN);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket, MESSAGE.length(), MESSAGE);
            await().until(faults::anyoneWaits);
        }
        faults.set(Faults.Weather.FINE);

        await().untilAsserted(() -> http.get()
                .uri("/v1/leads/lookup?userId=u")
                .exchange()
                .expectStatus()
                .isOk());
        post("/v1/track", MESSAGE).expectBody().jsonPath("$.duplicates").isEqualTo(1);
    }

    @Test
    void half_a_request_is_none() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket, MESSAGE.length(), MESSAGE.substring(0, 20));
        }
        post("/v1/track", MESSAGE).expectBody().jsonPath("$.accepted").isEqualTo(1);
    }

    @Test
    void an_unknown_key_is_answered_before_the_body_has_come() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(UNKNOWN_KEY.getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 401");
        }
    }

    @Test
    void what_is_announced_as_too_large_is_answered_before_it_has_come() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            send(socket, 5_000_000, "{");
            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    private void send(Socket socket, int length, String body) throws IOException {
        String head = "POST /v1/track HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key + "\r\nContent-Length: "
                + length + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(US_ASCII));
    }
}
