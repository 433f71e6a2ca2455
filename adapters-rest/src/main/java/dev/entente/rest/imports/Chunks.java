package dev.entente.rest.imports;

import java.util.function.Consumer;
import org.reactivestreams.Subscription;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.util.context.Context;

/**
 * The parts of a request, chunk by chunk as they are asked for. Whoever loses interest lets go of the request and does
 * not cancel it: its parser, cancelled on another thread than it runs on, gives back buffers that are in use. The
 * server ends it itself, with the answer or with the connection.
 */
final class Chunks extends BaseSubscriber<PartEvent> {

    /** Reactor's name for what becomes of errors that come when an error has come already. */
    private static final String DROPPED_ERRORS = "reactor.onErrorDropped.local";

    private final FluxSink<Chunk> sink;

    private Chunks(FluxSink<Chunk> sink) {
        this.sink = sink;
    }

    static Flux<Chunk> of(Flux<PartEvent> parts) {
        return Flux.create(sink -> {
            var chunks = new Chunks(sink);
            parts.subscribe(chunks);
            sink.onRequest(chunks::request);
        });
    }

    /** Spring's reader tells the end of a connection twice, for the part and for the whole; once is enough. */
    @Override
    public Context currentContext() {
        Consumer<Throwable> unheard = _ -> {};
        return Context.of(sink.contextView()).put(DROPPED_ERRORS, unheard);
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        // Asks for as much as it is asked for.
    }

    @Override
    protected void hookOnNext(PartEvent event) {
        sink.next(Chunk.of(event));
    }

    @Override
    protected void hookOnError(Throwable failure) {
        if (!sink.isCancelled()) {
            sink.error(failure);
        }
    }

    @Override
    protected void hookOnComplete() {
        sink.complete();
    }
}
