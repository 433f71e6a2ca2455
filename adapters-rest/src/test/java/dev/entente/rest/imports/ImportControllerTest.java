package dev.entente.rest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dev.entente.application.Caller;
import dev.entente.domain.TenantId;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.Scope;
import dev.entente.domain.access.Scopes;
import dev.entente.domain.imports.SourceRow;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.rest.problem.ProblemException;
import dev.entente.rest.server.Faults;
import dev.entente.rest.server.HttpTest;
import dev.entente.rest.server.InMemoryImports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class ImportControllerTest extends HttpTest {

    private static final String IMPORTS = "/v1/imports";
    private static final String FILE = "id,mail,job\n1,a@b.example,VP\n2,,";
    private static final String MAPPING = "{\"identities\":{\"userId\":\"id\",\"email\":\"mail\"}}";

    @Autowired
    private InMemoryImports imports;

    @Test
    void a_file_is_taken_as_a_whole_and_found_under_its_address() {
        ResponseSpec answer =
                upload(mapping(MAPPING), file(FILE)).expectStatus().isAccepted();
        String id = read(answer, "$.id");

        get(IMPORTS + "/" + id)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"id\":\"" + id
                        + "\",\"state\":\"queued\",\"rows\":2,\"read\":0,\"created\":0,\"rejected\":0}");
        get(IMPORTS).expectBody().jsonPath("$.items[0].id").isEqualTo(id);
        assertThat(imports.rows(UUID.fromString(id)))
                .containsExactly(
                        new SourceRow.Values(2, Map.of("id", new Text("1"), "mail", new Text("a@b.example"))),
                        new SourceRow.Values(3, Map.of("id", new Text("2"))));
        assertThat(imports.upload(UUID.fromString(id)).mapping().traits()).containsEntry("email", "mail");
    }

    @Test
    void its_address_is_in_the_answer() {
        upload(file(FILE), mapping(MAPPING)).expectHeader().valueMatches("Location", "/v1/imports/[0-9a-f-]{36}");
    }

    @Test
    void the_parts_may_come_in_either_order_and_say_the_same() {
        String one = read(upload(file(FILE), mapping(MAPPING)), "$.id");
        String other = read(upload(mapping(MAPPING), file(FILE)), "$.id");
        assertThat(imports.upload(UUID.fromString(other)).digest())
                .isEqualTo(imports.upload(UUID.fromString(one)).digest());
        String another = read(upload(mapping(MAPPING), file(FILE + "x")), "$.id");
        assertThat(imports.upload(UUID.fromString(another)).digest())
                .isNotEqualTo(imports.upload(UUID.fromString(one)).digest());
    }

    @Test
    void a_mapping_may_be_a_file_too() {
        upload(file(FILE), part("name=\"mapping\"; filename=\"mapping.json\"", "application/json", MAPPING))
                .expectStatus()
                .isAccepted();
    }

    @Test
    void many_rows_are_stored_in_pages_and_none_is_lost() {
        var rows = new StringBuilder("id\n");
        for (int i = 0; i < 10_001; i++) {
            rows.append("user-").append(i).append('\n');
        }
        String id = read(upload(mapping("{\"identities\":{\"userId\":\"id\"}}"), file(rows.toString())), "$.id");
        assertThat(imports.rows(UUID.fromString(id))).hasSize(10_001);
        assertThat(imports.upload(UUID.fromString(id)).pages()).isEqualTo(51);
    }

    @Test
    void rejected_rows_are_listed_page_by_page() {
        String id = read(upload(file("id\n1,2\n\"3\n4,5\n6"), mapping("{\"identities\":{\"userId\":\"id\"}}")), "$.id");
        String first = body(get(IMPORTS + "/" + id + "/rejected-rows?limit=2"));
        assertThat(JsonPath.<List<Integer>>read(first, "$.items[*].line")).containsExactly(2, 3);
        assertThat(JsonPath.<Map<String, Object>>read(first, "$.items[1]"))
                .containsEntry("code", "unclosed_quote")
                .doesNotContainKey("column");
        String rest =
                body(get(IMPORTS + "/" + id + "/rejected-rows?limit=2&cursor=" + JsonPath.read(first, "$.nextCursor")));
        assertThat(JsonPath.<List<Integer>>read(rest, "$.items[*].line")).containsExactly(4);
    }

    /** Pointer, code and mapping, for a file with the columns id, mail and job. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /mapping/identities          | required          | {}
            /mapping/identities          | required          | {"identities":{}}
            /mapping                     | wrong_type        | null
            /mapping/identities/userId   | unknown_column    | {"identities":{"userId":"idd"}}
            /mapping/traits/a~1b         | unknown_column    | {"identities":{"userId":"id"},"traits":{"a/b":"x"}}
            /mapping/company/size        | unknown_column    | {"identities":{"userId":"id"},"company":{"size":"x"}}
            /mapping/channel             | unknown_column    | {"identities":{"userId":"id"},"channel":"ID"}
            /mapping/createdAt           | required          | {"identities":{"userId":"id"},"createdAt":""}
            /mapping/stage               | wrong_type        | {"identities":{"userId":"id"},"stage":7}
            /mapping/traits/x            | required          | {"identities":{"userId":"id"},"traits":{"x":null}}
            /mapping/traits              | invalid_trait_name| {"identities":{"userId":"id"},"traits":{"":"job"}}
            /mapping/identities/crm      | unknown_field     | {"identities":{"userId":"id","crm":"id"}}
            /mapping/delimiter           | unknown_field     | {"identities":{"userId":"id"},"delimiter":";"}
            /mapping/separator           | invalid_separator | {"identities":{"userId":"id"},"separator":":"}
            /mapping/company/x           | mapped_twice      | {"identities":{"userId":"id"},"traits":{"company.x":"job"},"company":{"x":"id"}}
            """)
    void a_mapping_that_cannot_be_meant_refuses_the_whole_import(String pointer, String code, String mapping) {
        for (var parts : List.of(List.of(file(FILE), mapping(mapping)), List.of(mapping(mapping), file(FILE)))) {
            upload(parts.getFirst(), parts.getLast())
                    .expectStatus()
                    .isEqualTo(422)
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo(pointer)
                    .jsonPath("$.errors[0].code")
                    .isEqualTo(code);
        }
        assertThat(imports.hasLeftovers()).isFalse();
    }

    @Test
    void a_misspelt_column_is_recognised_and_an_ambiguous_one_refused() {
        upload(file("email,id,id\nx,1,1"), mapping("{\"identities\":{\"userId\":\"id\",\"email\":\"e-mail\"}}"))
                .expectBody()
                .jsonPath("$.errors[?(@.pointer=='/mapping/identities/userId')].code")
                .isEqualTo("ambiguous_column")
                .jsonPath("$.errors[?(@.pointer=='/mapping/identities/email')].detail")
                .isEqualTo("the file has no such column; did you mean 'email'?");
        upload(file("key,mail\n1,2"), mapping("{\"identities\":{\"userId\":\"identifier\"}}"))
                .expectBody()
                .jsonPath("$.errors[0].detail")
                .isEqualTo("the file has no such column; it has 'key', 'mail'");
    }

    @ParameterizedTest
    @EnumSource(value = Separator.class, mode = EnumSource.Mode.EXCLUDE, names = "COMMA")
    void another_separator_is_told_and_never_guessed(Separator separator) {
        String list = "id,mail\n1,\"a,b\"".replace(',', separator.character());
        String silent = "{\"identities\":{\"userId\":\"id\"}}";
        String telling =
                "{\"identities\":{\"userId\":\"id\",\"email\":\"mail\"},\"separator\":%s}".formatted(separator.json());

        String id = read(upload(mapping(telling), file(list)).expectStatus().isAccepted(), "$.id");
        assertThat(imports.rows(UUID.fromString(id)).getFirst())
                .isInstanceOfSatisfying(
                        SourceRow.Values.class, row -> assertThat(row.values()).containsOnlyKeys("id", "mail"));
        assertThat(read(upload(mapping(silent), file(list)), "$.errors[0].detail"))
                .startsWith("the header has no commas, but " + separator.plural() + ": put \"separator\": "
                        + separator.json() + " into the mapping");
        refused("/mapping/separator", "mapping_too_late", file(list), mapping(telling));
    }

    @Test
    void parts_that_are_missing_unknown_or_sent_twice_are_refused() {
        refused("/mapping", "required", file(FILE));
        refused("/file", "required", mapping(MAPPING));
        refused("", "unknown_part", part("name=\"data\"; filename=\"x\"", "text/csv", FILE), mapping(MAPPING));
        refused("", "unknown_part", part("filename=\"x\"", "text/csv", FILE), mapping(MAPPING));
        refused("/file", "duplicate_part", file(FILE), file(FILE), mapping(MAPPING));
        refused("/mapping", "duplicate_part", mapping(MAPPING), mapping(MAPPING), file(FILE));
        refused("/file", "not_a_file", part("name=\"file\"", "text/plain", FILE), mapping(MAPPING));
        refused("/file", "empty_file", file(""), mapping(MAPPING));
        assertThat(imports.hasLeftovers()).isFalse();
    }

    private void refused(String pointer, String code, String... parts) {
        upload(parts)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void a_mapping_has_at_most_64_kibibytes(int more) {
        String mapping = MAPPING + " ".repeat(Reception.MAX_MAPPING_BYTES + more - MAPPING.length());
        upload(file(FILE), mapping(mapping)).expectStatus().isEqualTo(more > 0 ? 413 : 202);
    }

    @Test
    void what_is_no_multipart_is_refused() {
        post(IMPORTS, "{}").expectStatus().isEqualTo(415);
        http.post()
                .uri(IMPORTS)
                .header("Content-Type", "multipart/form-data")
                .bodyValue("x".getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isBadRequest();
        send("--b\r\nnothing".getBytes(StandardCharsets.UTF_8)).expectStatus().isBadRequest();
        upload(file(FILE), mapping("{")).expectStatus().isBadRequest();
    }

    @Test
    void a_refusal_is_told_while_the_file_is_still_coming(CapturedOutput output) {
        for (int i = 0; i < 50; i++) {
            refused("/mapping/identities", "required", mapping("{}"), file(FILE));
        }
        assertThat(output).doesNotContain("IllegalReferenceCountException");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_upload_that_is_cut_leaves_nothing_and_alarms_nobody(boolean reset, CapturedOutput output)
            throws IOException {
        for (int i = 0; i < 10; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoLinger(reset, 0);
                String head = "POST /v1/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                        + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n";
                String begun = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\nid\n";
                socket.getOutputStream().write((head + begun + "1\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
                await().until(imports::hasLeftovers);
            }
            await().until(() -> !imports.hasLeftovers());
        }
        assertThat(output).doesNotContain("Dropped");
    }

    @Test
    void an_upload_that_stalls_is_answered_408_and_leaves_nothing() {
        var caller = new Caller(
                new TenantId(1), UUID.randomUUID(), new Grant("key", Scopes.of(Scope.MARKETING), Set.of(), null));
        var rows = DefaultDataBufferFactory.sharedInstance.wrap(
                ("id\n" + "1\n".repeat(2_000)).getBytes(StandardCharsets.UTF_8));
        Flux<? extends PartEvent> stalling = FilePartEvent.create(
                "file",
                "f.csv",
                MediaType.TEXT_PLAIN,
                Flux.<DataBuffer>just(rows).concatWith(Flux.never()));
        try (var impatient = new ImportUpload(imports, UUID::randomUUID, Instant::now, Duration.ofMillis(200))) {
            Mono<?> answer = impatient.receive(caller, stalling.cast(PartEvent.class));
            assertThatThrownBy(answer::block)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().status()).isEqualTo(HttpStatus.REQUEST_TIMEOUT));
        }
        assertThat(imports.hasLeftovers()).isFalse();
    }

    @Test
    void an_upload_that_cannot_be_stored_is_answered_503_and_leaves_no_import() {
        faults.set(Faults.Weather.UNAVAILABLE);
        upload(file(FILE), mapping(MAPPING)).expectStatus().isEqualTo(503);
        faults.set(Faults.Weather.FINE);
        get(IMPORTS).expectBody().json("{\"items\":[]}");
    }

    @Test
    void only_so_many_files_are_received_at_once() throws IOException {
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < ImportUpload.MOST_AT_ONCE; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                sockets.add(socket);
                socket.getOutputStream()
                        .write(("POST /v1/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                                        + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\n--b\r\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
            await().untilAsserted(() -> upload(file(FILE), mapping(MAPPING))
                    .expectStatus()
                    .isEqualTo(429)
                    .expectHeader()
                    .exists("Retry-After"));
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        await().untilAsserted(() ->
                upload(file(FILE), mapping(MAPPING)).expectStatus().isAccepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/rejected-rows"})
    void an_unknown_import_and_another_tenants_are_not_found(String suffix) {
        String id = read(upload(file(FILE), mapping(MAPPING)), "$.id");
        get(IMPORTS + "/x" + suffix).expectStatus().isNotFound();
        get(IMPORTS + "/" + UUID.randomUUID() + suffix).expectStatus().isNotFound();
        http = as(visitors.key());
        get(IMPORTS + "/" + id + suffix).expectStatus().isNotFound();
        get(IMPORTS).expectBody().json("{\"items\":[]}");
    }

    private ResponseSpec upload(String... parts) {
        String body = "--b\r\n" + String.join("\r\n--b\r\n", parts) + "\r\n--b--\r\n";
        return send(body.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseSpec send(byte[] body) {
        return http.post()
                .uri(IMPORTS)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .bodyValue(body)
                .exchange();
    }

    private static String file(String content) {
        return part("name=\"file\"; filename=\"leads.csv\"", "text/csv", content);
    }

    private static String mapping(String json) {
        return "Content-Disposition: form-data; name=\"mapping\"\r\n\r\n" + json;
    }

    private static String part(String disposition, String type, String content) {
        return "Content-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n" + content;
    }
}
