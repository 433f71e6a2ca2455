package dev.entente.rest.intake;

import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Reads the body of a tracking call within its limits, whatever type it says it is of. */
final class BodyReader {

    private BodyReader() {}

    /**
     * Reads all of it; ends without one if there is none.
     *
     * @throws ProblemException 413 if it is too large, 415 for an unknown encoding, 400 for broken content
     */
    static Mono<byte[]> read(ServerHttpRequest request, BodyLimits limits, BodyBudget.Share share) {
        boolean gzip = isGzip(request.getHeaders());
        int limit = gzip ? limits.compressed() : limits.bytes();
        if (request.getHeaders().getContentLength() > limit) {
            throw limits.exceeded();
        }
        return DataBufferUtils.join(request.getBody().doOnNext(part -> account(part, share)), limit)
                .onErrorMap(DataBufferLimitException.class, tooMuch -> limits.exceeded())
                .map(BodyReader::bytes)
                .map(bytes -> gzip ? inflated(bytes, limits, share) : bytes);
    }

    private static boolean isGzip(HttpHeaders headers) {
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (encoding.equalsIgnoreCase("gzip")) {
            return true;
        }
        throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unknown_encoding", "a body is sent as it is or with gzip")
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                .asException();
    }

    private static void account(DataBuffer part, BodyBudget.Share share) {
        try {
            share.take(part.readableByteCount());
        } catch (ProblemException noRoom) {
            DataBufferUtils.release(part);
            throw noRoom;
        }
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static byte[] inflated(byte[] compressed, BodyLimits limits, BodyBudget.Share share) {
        byte[] bytes = Gzip.inflate(compressed, limits);
        share.take(bytes.length);
        return bytes;
    }

    static ProblemException empty() {
        return Problem.of(HttpStatus.BAD_REQUEST, "empty_body", "there is no body")
                .asException();
    }
}
