package dev.entente.bootstrap.architecture.planted.crm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

public final class NamesNoExecutor {

    public CompletionStage<String> supplies() {
        return CompletableFuture.supplyAsync(() -> "on the common pool");
    }

    public CompletionStage<String> composes(CompletionStage<String> stage) {
        return stage.thenComposeAsync(CompletableFuture::completedStage);
    }

    public CompletableFuture<String> handles(CompletableFuture<String> future) {
        return future.handleAsync((answer, _) -> answer);
    }

    public Executor delays() {
        return CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    }
}
