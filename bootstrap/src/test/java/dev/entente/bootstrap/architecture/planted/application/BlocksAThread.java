package dev.entente.bootstrap.architecture.planted.application;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

@SuppressWarnings({"WaitNotInLoop", "ThreadJoinLoop"})
public final class BlocksAThread {

    public String joins(CompletionStage<String> stage) {
        return stage.toCompletableFuture().join();
    }

    public Function<CompletableFuture<String>, String> joinsByReference() {
        return CompletableFuture::join;
    }

    public String gets(Future<String> future) throws Exception {
        return future.get();
    }

    public String getsForAWhile(CompletableFuture<String> future) throws Exception {
        return future.get(1, TimeUnit.SECONDS);
    }

    public HttpResponse<Void> sends(HttpClient client, HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    public void sleeps() throws InterruptedException {
        Thread.sleep(1);
    }

    public void sleepsUnit() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }

    public void joinsThread(Thread thread) throws InterruptedException {
        thread.join();
    }

    public synchronized void waits() throws InterruptedException {
        wait();
    }

    public void awaits(CountDownLatch latch) throws InterruptedException {
        latch.await();
    }

    public void acquires(Semaphore semaphore) throws InterruptedException {
        semaphore.acquire();
    }

    public String takes(BlockingQueue<String> queue) throws InterruptedException {
        return queue.take();
    }

    public void puts(BlockingQueue<String> queue) throws InterruptedException {
        queue.put("more");
    }

    public boolean awaitsTheEnd(ExecutorService executor) throws InterruptedException {
        return executor.awaitTermination(1, TimeUnit.SECONDS);
    }

    public List<Future<String>> invokes(ExecutorService executor, List<Callable<String>> work)
            throws InterruptedException {
        return executor.invokeAll(work);
    }

    public void parks() {
        LockSupport.park();
    }
}
