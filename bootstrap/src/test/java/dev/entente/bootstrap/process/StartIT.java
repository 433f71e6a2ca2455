package dev.entente.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a start. */
class StartIT {

    @TempDir
    private static Path directory;

    @Test
    void health_and_nothing_else_is_managed_on_its_own_port() throws Exception {
        try (EntenteProcess entente = EntenteProcess.startJar(directory)) {
            assertThat(get(entente.managementAddress() + "/actuator/health").body())
                    .contains("\"UP\"");
            assertThat(get(entente.managementAddress() + "/actuator/env").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_database_that_does_not_answer_is_told_in_a_line() throws Exception {
        int closedPort;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = socket.getLocalPort();
        }
        String location = "127.0.0.1:" + closedPort + "/entente";

        assertThat(refusal(
                        Map.of("ENTENTE_DATABASE_URL", "postgresql://" + location, "ENTENTE_DATABASE_USER", "someone")))
                .contains("Cannot open postgresql://someone@" + location, "refused");
    }

    @Test
    void a_setting_that_cannot_be_used_is_told_in_a_line_with_its_value() throws Exception {
        assertThat(refusal(Map.of("ENTENTE_DATABASE_URL", "mysql://db/entente", "ENTENTE_DATABASE_USER", "someone")))
                .contains("ENTENTE_DATABASE_URL must look like postgresql://host:port/name: mysql://db/entente");
        assertThat(refusal(Map.of("SERVER_PORT", "eighty"))).contains("server.port", "eighty");
        assertThat(refusal(Map.of("ENTENTE_OUTBOUND_ALLOW_LOOPBACK", "perhaps")))
                .contains("ENTENTE_OUTBOUND_ALLOW_LOOPBACK", "perhaps", "boolean");
    }

    @Test
    void a_policy_with_errors_stops_the_start_and_all_of_them_are_told(@TempDir Path empty) throws Exception {
        EntenteProcess entente = startWith(empty, """
                zone: Europe/Berln
                engagement:
                  - {rule: pricing-page, on: {page: /pricing}, points: 10, atMost: 2 per horizon}
                mql: {enter: 50}
                """);

        assertThat(entente.awaitExit()).isNotZero();
        assertThat(entente.console())
                .contains("(ENTENTE_POLICY)", "line 1, column 7 (/zone)", "Did you mean 'Europe/Berlin'?")
                .contains("line 4, column 14 (/mql/enter): No lead can reach 50.00")
                .doesNotContain("\tat ");
    }

    @Test
    void a_policy_that_may_be_meant_otherwise_is_told_of_and_starts(@TempDir Path empty) throws Exception {
        try (EntenteProcess entente = startWith(empty, """
                engagement:
                  - {rule: pricing-page, on: {page: /pricing}, points: 60}
                  - {rule: prices, on: {page: /pric*}, points: 10}
                mql: {enter: 50}
                """)) {
            entente.awaitStart();

            assertThat(entente.console())
                    .contains("line 3, column 24 (/engagement/1/on): 'pricing-page' (page /pricing) and 'prices'");
        }
    }

    private static EntenteProcess startWith(Path empty, String policy) throws Exception {
        Path file = Files.writeString(empty.resolve("policy.yaml"), policy);
        return EntenteProcess.launch(empty, Map.of("ENTENTE_POLICY", file.toString()));
    }

    @Test
    void a_port_that_is_taken_is_told_in_a_line() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(socket.getLocalPort());

            EntenteProcess entente = EntenteProcess.launch(directory, Map.of("SERVER_PORT", port));

            assertThat(entente.awaitExit()).isNotZero();
            assertThat(entente.console())
                    .contains("Port " + port + " is in use")
                    .doesNotContain("\tat ");
        }
    }

    private String refusal(Map<String, String> environment) throws Exception {
        EntenteProcess entente = EntenteProcess.launch(directory, environment);
        assertThat(entente.awaitExit()).isNotZero();
        assertThat(entente.consoleLines()).hasSizeLessThanOrEqualTo(2);
        return entente.console();
    }

    private static HttpResponse<String> get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
