package dev.entente.crm.webhook;

import dev.entente.domain.sync.PushOutcome;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends one request and says how it ended. Follows nothing, asks no proxy, keeps no body, and does not wait long. */
final class WebhookClient implements AutoCloseable {

    private final HttpClient client;
    private final Duration limit;
    private final InstantSource clock;
    private final Executor executor;

    /** @param limit for connection and answer together */
    WebhookClient(Duration connectLimit, Duration limit, InstantSource clock, Executor executor) {
        this.limit = limit;
        this.clock = clock;
        this.executor = executor;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(connectLimit)
                .executor(executor)
                .build();
    }

    /** The timeout of a {@link HttpRequest} ends with the head of the response; this one bounds the body too. */
    CompletableFuture<PushOutcome> send(HttpRequest request) {
        var head = new ResponseHead();
        var exchange = client.sendAsync(request, head);
        return exchange.copy()
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync((_, failure) -> outcome(exchange, head, failure), executor);
    }

    private PushOutcome outcome(CompletableFuture<?> exchange, ResponseHead head, @Nullable Throwable failure) {
        exchange.cancel(true);
        return head.seen()
                .map(answer -> Outcomes.of(answer, clock.instant()))
                .orElseGet(() -> Outcomes.of(Objects.requireNonNull(failure, "no head and no failure")));
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
