package dev.entente.bootstrap.wiring;

import dev.entente.application.PollingLoop;
import org.springframework.context.SmartLifecycle;

/**
 * A polling loop that starts when requests are served. It is stopped first of all, and what is under way is awaited.
 */
final class BackgroundLoop implements SmartLifecycle {

    private final PollingLoop loop;
    private volatile boolean running;

    BackgroundLoop(PollingLoop loop) {
        this.loop = loop;
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        var _ = loop.stop().whenComplete((_, _) -> stopped.run());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
