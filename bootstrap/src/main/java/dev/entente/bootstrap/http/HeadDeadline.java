package dev.entente.bootstrap.http;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection on which the beginning of a request drips. It stands behind the decoder: bytes that came and made
 * no message are part of a head.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    private final Duration within;
    private @Nullable Future<?> deadline;
    private boolean decoded;
    private boolean inRequest;

    HeadDeadline(Duration within) {
        this.within = within;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        decoded = true;
        if (message instanceof HttpRequest) {
            inRequest = true;
            cancel();
        }
        if (message instanceof LastHttpContent) {
            inRequest = false;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (!decoded && !inRequest && deadline == null) {
            deadline = context.executor().schedule(() -> end(context), within.toMillis(), TimeUnit.MILLISECONDS);
        }
        decoded = false;
        context.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        context.fireChannelInactive();
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private static void end(ChannelHandlerContext context) {
        FullHttpResponse late = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT);
        late.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0).set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        var _ = context.writeAndFlush(late).addListener(ChannelFutureListener.CLOSE);
    }
}
