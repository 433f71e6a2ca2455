package dev.entente.bootstrap.architecture.planted.crm;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

public final class UsesReactor {

    public Mono<String> push() {
        return Mono.just("pushed");
    }

    public Publisher<String> publish(Publisher<String> changes) {
        return changes;
    }
}
