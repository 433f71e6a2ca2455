package dev.entente.bootstrap.e2e;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Does many things at once. */
final class Storming {

    private static final int LARGEST_BATCH = 10;

    /** One thing to do. */
    @FunctionalInterface
    interface Work<T, R> {
        R on(T item) throws Exception;
    }

    private Storming() {}

    /** Works on all items from so many threads, each with a connection of its own if it uses one. */
    static <T, R> List<R> storm(Collection<T> items, int threads, Work<T, R> work) throws Exception {
        Queue<T> waiting = new ConcurrentLinkedQueue<>(items);
        Callable<List<R>> worker = () -> {
            var results = new ArrayList<R>();
            for (T item = waiting.poll(); item != null; item = waiting.poll()) {
                results.add(work.on(item));
            }
            return results;
        };
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<R>();
            for (Future<List<R>> done : executor.invokeAll(
                    Stream.generate(() -> worker).limit(threads).toList())) {
                results.addAll(done.get());
            }
            return results;
        }
    }

    /** Cuts into requests: every second one is single, the others are batches of up to 10. */
    static <T> List<List<T>> requests(List<T> messages, Random random) {
        var requests = new ArrayList<List<T>>();
        for (int from = 0, to; from < messages.size(); from = to) {
            int size = random.nextBoolean() ? 1 : random.nextInt(1, LARGEST_BATCH + 1);
            to = Math.min(messages.size(), from + size);
            requests.add(List.copyOf(messages.subList(from, to)));
        }
        return requests;
    }
}
