package dev.entente.rest.server;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Speaks HTTP with the real server as a tenant of its own. */
@SpringBootTest(classes = RestServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class HttpTest {

    @Autowired
    protected Visitors visitors;

    @Autowired
    protected Faults faults;

    @LocalServerPort
    protected int port;

    protected String key;
    protected WebTestClient stranger;
    protected WebTestClient http;

    @BeforeEach
    void newTenant() {
        key = visitors.key();
        stranger = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(10))
                .filter((request, next) -> next.exchange(request).flatMap(HttpTest::readWhole))
                .build();
        http = as(key);
    }

    @AfterEach
    void fineWeather() {
        faults.set(Faults.Weather.FINE);
    }

    /** Many a test looks at the status only; a body that nobody reads would leak. */
    private static Mono<ClientResponse> readWhole(ClientResponse answer) {
        return answer.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(DefaultDataBufferFactory.sharedInstance::wrap)
                .map(body -> answer.mutate().body(Flux.<DataBuffer>just(body)).build());
    }

    protected WebTestClient as(String secret) {
        return stranger.mutate()
                .defaultHeader("Authorization", "Bearer " + secret)
                .build();
    }

    protected static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    protected ResponseSpec post(String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    protected ResponseSpec get(String path) {
        return http.get().uri(address(path)).exchange();
    }

    protected ResponseSpec patch(String lead, String body, String type) {
        return http.patch()
                .uri(address("/v1/leads/" + lead))
                .header("Content-Type", type)
                .bodyValue(body)
                .exchange();
    }

    /** Creates a lead; answers its id. */
    protected String created(String lead) {
        return read(post("/v1/leads", lead).expectStatus().isCreated(), "$.id");
    }

    /** A value of an answer. */
    protected static String read(ResponseSpec answer, String jsonPath) {
        return JsonPath.parse(body(answer)).read(jsonPath, String.class);
    }

    protected static String body(ResponseSpec answer) {
        byte[] body = answer.expectBody().returnResult().getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    /** Sends bytes that no client would, and answers all that comes back until the server closes. */
    protected String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As it is written, percent signs and all. */
    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
