package dev.entente.rest.wire;

import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/** Puts {@link BareRefusals} and {@link ReadsOn} where every answer passes them. */
@Component
final class OnTheWire implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private static final BareRefusals BARE_REFUSALS = new BareRefusals();
    private static final ReadsOn READS_ON = new ReadsOn();

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(
                server -> server.doOnChannelInit((observer, channel, remote) -> addTo(channel.pipeline())));
    }

    private static void addTo(ChannelPipeline pipeline) {
        pipeline.addAfter(NettyPipeline.HttpCodec, BareRefusals.class.getName(), BARE_REFUSALS);
        pipeline.addAfter(NettyPipeline.HttpCodec, ReadsOn.class.getName(), READS_ON);
    }
}
