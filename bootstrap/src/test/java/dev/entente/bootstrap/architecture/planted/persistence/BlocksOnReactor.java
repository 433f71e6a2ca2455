package dev.entente.bootstrap.architecture.planted.persistence;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class BlocksOnReactor {

    public @Nullable String blocks(Mono<String> mono) {
        return mono.block();
    }

    public Optional<String> blocksForAnOptional(Mono<String> mono) {
        return mono.blockOptional();
    }

    public @Nullable String joinsItsFuture(Mono<String> mono) {
        return mono.toFuture().join();
    }

    public @Nullable String blocksForTheFirst(Flux<String> flux) {
        return flux.blockFirst();
    }

    public @Nullable String blocksForTheLast(Flux<String> flux) {
        return flux.blockLast();
    }

    public Iterable<String> iterates(Flux<String> flux) {
        return flux.toIterable();
    }

    public Stream<String> streams(Flux<String> flux) {
        return flux.toStream();
    }
}
