package dev.entente.bootstrap.http;

import dev.entente.bootstrap.settings.HttpSettings;
import io.netty.channel.Channel;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/** Holds every connection to {@link HttpSettings}. */
@Component
final class ConnectionLimits implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final HttpSettings settings;
    private final AtomicInteger open = new AtomicInteger();

    ConnectionLimits(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.doOnChannelInit((_, channel, _) -> limit(channel)));
    }

    private void limit(Channel channel) {
        var _ = channel.closeFuture().addListener(_ -> open.decrementAndGet());
        if (open.incrementAndGet() > settings.maxConnections()) {
            var _ = channel.close();
            return;
        }
        channel.pipeline()
                .addAfter(
                        NettyPipeline.HttpCodec, HeadDeadline.class.getName(), new HeadDeadline(settings.headWithin()));
    }
}
