package dev.entente.rest.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a body as it is. */
public final class WholeBody {

    private static final byte[] NONE = {};

    private WholeBody() {}

    /**
     * Reads it to its end, or to its limit.
     *
     * @param most in bytes; more is refused in the words of the handlers
     */
    public static Mono<byte[]> read(Flux<DataBuffer> body, int most) {
        return DataBufferUtils.join(body, most)
                .onErrorMap(
                        DataBufferLimitException.class,
                        tooMuch -> new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, null, tooMuch))
                .map(WholeBody::bytes)
                .defaultIfEmpty(NONE);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
