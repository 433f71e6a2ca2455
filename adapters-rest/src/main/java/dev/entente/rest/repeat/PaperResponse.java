package dev.entente.rest.repeat;

import dev.entente.domain.request.KeptAnswer;
import java.io.ByteArrayOutputStream;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what is written to it. */
final class PaperResponse extends AbstractServerHttpResponse {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    PaperResponse() {
        super(DefaultDataBufferFactory.sharedInstance);
    }

    KeptAnswer answer() {
        HttpStatusCode status = getStatusCode();
        return new KeptAnswer(
                status == null ? HttpStatus.OK.value() : status.value(),
                getHeaders().headerNames().stream()
                        .collect(Collectors.toMap(
                                name -> name,
                                name -> String.join(", ", getHeaders().getOrEmpty(name)))),
                body.toByteArray());
    }

    @Override
    protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> parts) {
        return Flux.from(parts).doOnNext(this::keep).then();
    }

    @Override
    protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> parts) {
        return Flux.from(parts).concatMap(this::writeWithInternal).then();
    }

    private void keep(DataBuffer part) {
        byte[] bytes = new byte[part.readableByteCount()];
        part.read(bytes);
        DataBufferUtils.release(part);
        body.writeBytes(bytes);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Spring's own signature
    public <T> T getNativeResponse() {
        throw new UnsupportedOperationException("an answer on paper has no connection");
    }

    @Override
    protected void applyStatusCode() {}

    @Override
    protected void applyHeaders() {}

    @Override
    protected void applyCookies() {}
}
