package dev.entente.bootstrap.architecture.planted.rest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class PassesCancelsOn {

    public Mono<String> ofTheFuture(CompletableFuture<String> work) {
        return Mono.fromFuture(work);
    }

    public Mono<String> ofTheFutureLater(CompletableFuture<String> work) {
        return Mono.fromFuture(() -> work);
    }

    public Mono<String> ofTheStage(CompletionStage<String> work) {
        return Mono.fromCompletionStage(work);
    }

    public Flux<String> byReference(Flux<CompletionStage<String>> work) {
        return work.concatMap(Mono::fromCompletionStage);
    }
}
