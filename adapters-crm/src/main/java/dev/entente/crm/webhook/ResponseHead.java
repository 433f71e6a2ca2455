package dev.entente.crm.webhook;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the head of a response, since the status alone decides. The body is read, so that the connection can be used
 * again, and thrown away; one that is larger than anybody needs breaks the exchange off.
 */
final class ResponseHead implements BodyHandler<Void> {

    private static final long LARGEST_BODY = 64 * 1024;

    private volatile @Nullable ResponseInfo info;

    @Override
    public BodySubscriber<Void> apply(ResponseInfo head) {
        info = head;
        return BodySubscribers.limiting(BodySubscribers.discarding(), LARGEST_BODY);
    }

    /** @return empty as long as the other side has not answered, whatever happens to the body later */
    Optional<ResponseInfo> seen() {
        return Optional.ofNullable(info);
    }
}
