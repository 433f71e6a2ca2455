package dev.entente.crm.webhook;

import dev.entente.domain.port.Connector;
import dev.entente.domain.sync.PushOutcome;
import dev.entente.domain.sync.StageChange;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Sends each change as a signed webhook. A change has its outcome within 20 seconds: 5 to find the receiver, 15 for its
 * answer. Of a batch ten are under way at once, in the order of the batch; so 50 end within 100 seconds.
 */
public final class WebhookConnector implements Connector, AutoCloseable {

    private static final int AT_ONCE = 10;

    /** How long to wait, in turn, for name and connection, and for an answer. */
    record Limits(Duration connect, Duration answer) {}

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15));

    private final String destination;
    private final Endpoint endpoint;
    private final SigningSecret secret;
    private final InstantSource clock;
    private final Executor executor;
    private final HostResolver resolver;
    private final Limits limits;
    private final WebhookClient client;

    /**
     * Makes no connection yet.
     *
     * @param executor for name resolution, which blocks, and for everything that follows an answer; virtual threads fit
     * @throws IllegalArgumentException if the address or the secret is not one
     */
    public WebhookConnector(WebhookSettings settings, InstantSource clock, Executor executor) {
        this(settings, clock, executor, InetAddress::getAllByName, LIMITS);
    }

    WebhookConnector(
            WebhookSettings settings, InstantSource clock, Executor executor, HostResolver resolver, Limits limits) {
        this.destination = settings.destination();
        this.endpoint = Endpoint.of(settings.url(), settings.loopbackAllowed());
        this.secret = SigningSecret.parse(settings.secret());
        this.clock = clock;
        this.executor = executor;
        this.resolver = resolver;
        this.limits = limits;
        this.client = new WebhookClient(limits.connect(), limits.answer(), clock, executor);
    }

    @Override
    public String destination() {
        return destination;
    }

    @Override
    public CompletionStage<List<PushOutcome>> push(List<StageChange> changes) {
        List<CompletableFuture<PushOutcome>> outcomes = new ArrayList<>();
        for (StageChange change : changes) {
            CompletableFuture<?> place = outcomes.size() < AT_ONCE
                    ? CompletableFuture.completedFuture(null)
                    : outcomes.get(outcomes.size() - AT_ONCE);
            outcomes.add(place.thenCompose(_ -> deliver(change)).exceptionally(Outcomes::of));
        }
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(
                        _ -> outcomes.stream().map(CompletableFuture::resultNow).toList());
    }

    private CompletableFuture<PushOutcome> deliver(StageChange change) {
        return CompletableFuture.runAsync(this::verifyAddress, executor)
                .orTimeout(limits.connect().toMillis(), TimeUnit.MILLISECONDS)
                .thenComposeAsync(_ -> client.send(signed(change)), executor);
    }

    private void verifyAddress() {
        try {
            endpoint.verify(resolver);
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }

    private HttpRequest signed(StageChange change) {
        String id = change.id().toString();
        long timestamp = clock.instant().getEpochSecond();
        byte[] body = StageChangedMessage.of(change).toJson();
        return HttpRequest.newBuilder(endpoint.url())
                .header("content-type", "application/json")
                .header("user-agent", "Entente")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", secret.sign(id, timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        client.close();
    }
}
