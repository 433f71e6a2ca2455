package dev.entente.rest.wire;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Asks for the next request once an answer is written. Reactor Netty before 1.3.8 may forget to (its issue 4361), if a
 * request came while the one before was being finished and was answered at once: the connection would then be silent
 * for ever. To ask twice does no harm.
 */
@Sharable
final class ReadsOn extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof LastHttpContent) {
            super.write(
                    context,
                    message,
                    promise.unvoid().addListener(_ -> context.executor().execute(context::read)));
        } else {
            super.write(context, message, promise);
        }
    }
}
