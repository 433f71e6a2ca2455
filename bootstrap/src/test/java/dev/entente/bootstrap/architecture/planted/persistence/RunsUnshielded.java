package dev.entente.bootstrap.architecture.planted.persistence;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import reactor.core.publisher.Mono;

public final class RunsUnshielded {

    public CompletionStage<String> answersItself(Mono<String> work) {
        return work.toFuture();
    }

    public Function<Mono<String>, CompletionStage<String>> answersByReference() {
        return Mono::toFuture;
    }
}
