package dev.entente.crm.webhook;

import dev.entente.domain.sync.PushOutcome;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What an answer, or none, says of a push. Nothing the other side wrote is quoted. Without an answer it is always worth
 * another try: a name that resolves to a refused address may be a resolver's passing mistake.
 */
final class Outcomes {

    private Outcomes() {}

    static PushOutcome of(ResponseInfo answer, Instant now) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new PushOutcome.Applied();
        }
        return isWorthAnotherTry(status)
                ? new PushOutcome.Transient("the receiver answered " + status, notBefore(answer, now))
                : new PushOutcome.Rejected(refusal(status));
    }

    static PushOutcome of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return new PushOutcome.Transient(detail(cause), null);
    }

    private static boolean isWorthAnotherTry(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static @Nullable Instant notBefore(ResponseInfo answer, Instant now) {
        return answer.headers()
                .firstValue("retry-after")
                .flatMap(header -> RetryAfter.parse(header, now))
                .orElse(null);
    }

    private static String refusal(int status) {
        if (status == 410) {
            return "the receiver has disabled this address (410)";
        }
        return status < 400
                ? "the receiver redirects (" + status + "), and redirects are not followed: configure the new address"
                : "the receiver refuses it (" + status + ")";
    }

    private static String detail(Throwable cause) {
        return switch (cause) {
            case RefusedAddress refused -> String.valueOf(refused.getMessage());
            case UnknownHostException _ -> "the receiver's name does not resolve";
            case HttpConnectTimeoutException _ -> "no connection to the receiver in time";
            case TimeoutException _ -> "no answer from the receiver in time";
            case ConnectException _ -> "the receiver cannot be reached";
            case SSLException tls ->
                "no trusted connection to the receiver (" + tls.getClass().getSimpleName() + ")";
            default ->
                "the exchange with the receiver broke (" + cause.getClass().getSimpleName() + ")";
        };
    }
}
