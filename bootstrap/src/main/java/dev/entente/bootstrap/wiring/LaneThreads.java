package dev.entente.bootstrap.wiring;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The threads that the lanes of the intake live on, one each. As many lanes as cores, and two at least, measured best.
 */
@Component
final class LaneThreads implements AutoCloseable {

    private final List<ExecutorService> executors = IntStream.range(
                    0, Math.max(2, Runtime.getRuntime().availableProcessors()))
            .mapToObj(lane -> Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("lane-" + lane).daemon().factory()))
            .toList();

    List<ExecutorService> executors() {
        return executors;
    }

    @Override
    public void close() {
        executors.forEach(ExecutorService::shutdown);
    }
}
