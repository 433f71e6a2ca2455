package dev.entente.crm.webhook;

import static dev.entente.contracts.SampleChanges.change;
import static dev.entente.contracts.SampleChanges.changes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.entente.domain.sync.PushOutcome;
import dev.entente.domain.sync.PushOutcome.Applied;
import dev.entente.domain.sync.PushOutcome.Rejected;
import dev.entente.domain.sync.PushOutcome.Transient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookConnectorTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00.789Z");
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofMillis(500);
    private static final HostResolver DNS = InetAddress::getAllByName;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = open(new Receiver());
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
        executor.shutdownNow();
    }

    @Test
    void a_webhook_is_signed_over_the_bytes_that_are_sent() {
        assertThat(push(connector())).isEqualTo(new Applied());

        Receiver.Request request = receiver.requests().getFirst();
        assertThat(request.header("content-type")).isEqualTo("application/json");
        assertThat(request.header("webhook-id")).isEqualTo(change(1).id().toString());
        assertThat(request.header("webhook-timestamp")).isEqualTo("1772443800");
        assertThat(request.header("webhook-signature"))
                .isEqualTo(SigningSecret.parse(SECRET)
                        .sign(
                                change(1).id().toString(),
                                1772443800,
                                request.body().getBytes(UTF_8)));
        assertThat(request.body()).startsWith("{\"id\":\"" + change(1).id() + "\",\"type\":\"lead.stage_changed\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void a_success_is_applied(int status) {
        receiver.answers(Receiver.status(status));

        assertThat(push(connector())).isEqualTo(new Applied());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 599})
    void an_overload_or_an_error_over_there_is_worth_another_try(int status) {
        receiver.answers(Receiver.status(status));

        assertThat(push(connector())).isEqualTo(new Transient("the receiver answered " + status, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120 | 2026-03-02T09:32:00.789Z", "Mon, 02 Mar 2026 09:45:00 GMT | 2026-03-02T09:45:00Z"})
    void retry_after_is_read_in_both_forms(String header, Instant notBefore) {
        receiver.answers(Receiver.status(503, "Retry-After", header));

        assertThat(push(connector())).isEqualTo(new Transient("the receiver answered 503", notBefore));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 407, 413, 422})
    void a_refusal_is_for_good(int status) {
        receiver.answers(Receiver.status(status));

        assertThat(push(connector())).isEqualTo(new Rejected("the receiver refuses it (" + status + ")"));
    }

    @Test
    void a_receiver_that_is_gone_has_disabled_the_address() {
        receiver.answers(Receiver.status(410));

        assertThat(push(connector())).isEqualTo(new Rejected("the receiver has disabled this address (410)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed(int status) throws IOException {
        Receiver elsewhere = open(new Receiver());
        receiver.answers(Receiver.status(status, "Location", elsewhere.url()));

        assertThat(push(connector()))
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.detail()).contains("redirects (" + status));
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    void no_answer_in_time_is_worth_another_try() {
        receiver.answers(Receiver.silence());

        assertThat(push(connector(IMPATIENT))).isEqualTo(new Transient("no answer from the receiver in time", null));
    }

    @Test
    void the_status_decides_also_when_the_body_never_ends() {
        receiver.answers(Receiver.endless(200, 16, true));
        assertThat(push(connector(Duration.ofSeconds(2)))).isEqualTo(new Applied());

        receiver.answers(Receiver.endless(500, 16, true));
        assertThat(push(connector(Duration.ofSeconds(2)))).isEqualTo(new Transient("the receiver answered 500", null));
    }

    @Test
    void a_huge_body_is_broken_off_long_before_the_deadline() {
        receiver.answers(Receiver.endless(200, 65_536, false));

        assertThat(connector().push(List.of(change(1))))
                .succeedsWithin(PATIENT.dividedBy(2))
                .isEqualTo(List.of(new Applied()));
    }

    @Test
    void what_does_not_speak_tls_gets_nothing() throws IOException {
        BabblingServer babbler = open(new BabblingServer());

        assertThat(push(connector("https://127.0.0.1:" + babbler.port(), DNS)))
                .isInstanceOfSatisfying(
                        Transient.class, it -> assertThat(it.detail()).contains("no trusted connection"));
    }

    @Test
    void what_does_not_speak_http_is_worth_another_try() throws IOException {
        BabblingServer babbler = open(new BabblingServer());

        assertThat(push(connector("http://127.0.0.1:" + babbler.port(), DNS)))
                .isInstanceOfSatisfying(
                        Transient.class,
                        it -> assertThat(it.detail()).contains("broke").doesNotContain("how do you do"));
    }

    @Test
    void a_closed_port_is_worth_another_try() {
        WebhookConnector connector = connector();
        receiver.close();

        assertThat(push(connector)).isEqualTo(new Transient("the receiver cannot be reached", null));
    }

    @Test
    void a_name_is_resolved_and_checked_before_each_push() {
        var resolutions = new AtomicInteger();
        WebhookConnector connector = connector("http://localhost:" + receiver.port(), _ -> new InetAddress[] {
            InetAddress.ofLiteral(resolutions.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254")
        });

        assertThat(push(connector)).isEqualTo(new Applied());
        assertThat(push(connector))
                .isEqualTo(new Transient(
                        "localhost is 169.254.169.254, which is not loopback, and only that is called over http",
                        null));
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void a_name_that_does_not_resolve_is_worth_another_try() {
        WebhookConnector connector = connector("https://hooks.example.com/", host -> {
            throw new UnknownHostException(host);
        });

        assertThat(push(connector)).isEqualTo(new Transient("the receiver's name does not resolve", null));
    }

    @Test
    void a_resolver_that_hangs_is_not_waited_for() {
        var never = new CountDownLatch(1);
        WebhookConnector connector = connector(
                "https://hooks.example.com/",
                host -> {
                    try {
                        never.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                    return DNS.resolve(host);
                },
                IMPATIENT);

        assertThat(push(connector)).isEqualTo(new Transient("no answer from the receiver in time", null));
    }

    @Test
    void ten_are_under_way_at_once() {
        receiver.answers(Receiver.silence());
        receiver.answers(change(1).id().toString(), Receiver.status(200));

        var outcomes = connector().push(changes(50)).toCompletableFuture();

        await().until(() -> receiver.requests().size() == 11);
        await().during(Duration.ofMillis(200)).until(() -> receiver.requests().size() == 11);
        assertThat(outcomes).isNotDone();
    }

    @Test
    void after_closing_every_change_still_gets_its_outcome() {
        WebhookConnector connector = connector();
        connector.close();
        executor.shutdownNow();

        CompletableFuture<List<PushOutcome>> outcomes =
                connector.push(changes(12)).toCompletableFuture();

        assertThat(outcomes.join()).hasSize(12).allMatch(Transient.class::isInstance);
    }

    @Test
    void what_cannot_work_is_refused_when_it_is_put_together() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookConnector(
                        new WebhookSettings("webhook", receiver.url(), SECRET, false),
                        InstantSource.system(),
                        executor))
                .withMessageContaining("https://");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookConnector(
                        new WebhookSettings("webhook", receiver.url(), "password", true),
                        InstantSource.system(),
                        executor))
                .withMessageContaining("whsec_");
    }

    private static PushOutcome push(WebhookConnector connector) {
        return connector.push(List.of(change(1))).toCompletableFuture().join().getFirst();
    }

    private WebhookConnector connector() {
        return connector(PATIENT);
    }

    private WebhookConnector connector(Duration limit) {
        return connector(receiver.url(), DNS, limit);
    }

    private WebhookConnector connector(String url, HostResolver resolver) {
        return connector(url, resolver, PATIENT);
    }

    private WebhookConnector connector(String url, HostResolver resolver, Duration limit) {
        return open(new WebhookConnector(
                new WebhookSettings("webhook", url, SECRET, true),
                () -> NOW,
                executor,
                resolver,
                new WebhookConnector.Limits(limit, limit)));
    }

    private <T extends AutoCloseable> T open(T closeable) {
        open.add(closeable);
        return closeable;
    }
}
