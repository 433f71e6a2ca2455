package dev.entente.rest.wire;

import dev.entente.rest.access.SecurityHeaders;
import dev.entente.rest.json.ApiJson;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.Problems;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the server refuses by itself, because it is no HTTP or its head is too large, never gets to our code and is
 * answered without a word. Here such an answer is given its problem document, on its way out.
 */
@Sharable
final class BareRefusals extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof FullHttpResponse answer && isBareRefusal(answer)) {
            FullHttpResponse explained = explained(answer);
            answer.release();
            super.write(context, explained, promise);
        } else {
            super.write(context, message, promise);
        }
    }

    private static boolean isBareRefusal(FullHttpResponse answer) {
        return answer.status().code() >= 400
                && !answer.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private static FullHttpResponse explained(FullHttpResponse answer) {
        byte[] document =
                ApiJson.mapper().writeValueAsBytes(problem(answer.status()).document());
        var explained = new DefaultFullHttpResponse(
                answer.protocolVersion(), answer.status(), Unpooled.wrappedBuffer(document));
        explained.headers().add(answer.headers());
        explained.headers().set(HttpHeaderNames.CONTENT_LENGTH, document.length);
        explained.headers().set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var security = new HttpHeaders();
        SecurityHeaders.addTo(security);
        security.forEach((name, values) -> explained.headers().set(name, values));
        return explained;
    }

    private static Problem problem(HttpResponseStatus status) {
        return switch (status.code()) {
            case 414 -> Problem.of(HttpStatus.URI_TOO_LONG, "address_too_long", "the address is too long");
            case 431 ->
                Problem.of(
                        HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers_too_large", "the headers are too large");
            default -> Problems.of(new ResponseStatusException(HttpStatusCode.valueOf(status.code())));
        };
    }
}
