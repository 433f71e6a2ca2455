package dev.entente.crm.webhook;

import dev.entente.contracts.ConnectorContract;
import dev.entente.domain.port.Connector;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class WebhookConnectorContractTest extends ConnectorContract {

    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final WebhookConnector.Limits LIMITS =
            new WebhookConnector.Limits(Duration.ofSeconds(2), Duration.ofSeconds(2));

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private Receiver receiver;
    private WebhookConnector connector;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        connector = new WebhookConnector(
                new WebhookSettings("webhook", receiver.url(), "whsec_" + SECRET, true),
                InstantSource.system(),
                executor,
                InetAddress::getAllByName,
                LIMITS);
    }

    @AfterEach
    void stop() {
        connector.close();
        receiver.close();
        executor.shutdownNow();
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Override
    protected void otherSide(UUID change, OtherSide behaviour) {
        receiver.answers(change.toString(), answer(behaviour));
    }

    private static Receiver.Answer answer(OtherSide behaviour) {
        return switch (behaviour) {
            case ACCEPTS -> Receiver.status(204);
            case OVERLOADED -> Receiver.status(429, "Retry-After", "" + ASKED_TO_WAIT.toSeconds());
            case FAILS -> Receiver.status(500);
            case REFUSES_FOR_GOOD -> Receiver.status(422);
            case SILENT -> Receiver.silence();
            case BREAKS_OFF -> (_, _) -> {};
            case TALKS_NONSENSE -> Receiver.status(42);
            case ANSWERS_ENDLESSLY -> Receiver.endless(200, 16, true);
        };
    }

    @Override
    protected void otherSideIsGone() {
        receiver.close();
    }

    @Override
    protected List<String> arrivals() {
        return receiver.requests().stream()
                .map(request -> request.header("webhook-id"))
                .toList();
    }

    @Override
    protected Duration deadline() {
        return LIMITS.connect().plus(LIMITS.answer()).plusSeconds(1);
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(SECRET, "/hooks/entente");
    }
}
