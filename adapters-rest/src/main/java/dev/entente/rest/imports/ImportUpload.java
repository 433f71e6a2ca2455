package dev.entente.rest.imports;

import dev.entente.application.Caller;
import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.SourcePage;
import dev.entente.domain.port.ImportUploads;
import dev.entente.domain.profile.Ids;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.web.Answers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Receives files as streams: no more is read than has been stored, so that neither a large file nor a slow database
 * fills the memory. Reading rows is work, and done on threads of its own.
 */
@Component
final class ImportUpload implements AutoCloseable {

    static final int MOST_AT_ONCE = 4;

    /** Of a sender who sends nothing. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A form that is broken is refused, but not before what is being stored is stored and can be discarded. */
    private static final boolean UNDER_WAY_ONLY = false;

    private static final int CHUNKS_AHEAD = 4;
    private static final int MOST_WAITING = 1_000;
    private static final int IDLE_SECONDS = 60;

    private final ImportUploads uploads;
    private final Ids ids;
    private final InstantSource clock;
    private final Duration patience;
    private final UploadSlots slots = new UploadSlots(MOST_AT_ONCE);
    private final Scheduler threads =
            Schedulers.newBoundedElastic(MOST_AT_ONCE, MOST_WAITING, "uploads", IDLE_SECONDS, true);

    @Autowired
    ImportUpload(ImportUploads uploads, Ids ids, InstantSource clock) {
        this(uploads, ids, clock, PATIENCE);
    }

    ImportUpload(ImportUploads uploads, Ids ids, InstantSource clock, Duration patience) {
        this.patience = patience;
        this.uploads = uploads;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Answers once all of the file is stored. An upload that was cut, or refused, leaves nothing. Who is gone is told
     * nothing: an error that nobody can be told would end in the log.
     */
    Mono<Import> receive(Caller caller, Flux<PartEvent> parts) {
        return stored(caller, parts).onErrorResume(SenderGone.class, _ -> Mono.never());
    }

    private Mono<Import> stored(Caller caller, Flux<PartEvent> parts) {
        return Mono.using(
                slots::take,
                _ -> Mono.usingWhen(
                        Mono.fromSupplier(() -> new Reception(ids.next(), clock.instant())),
                        reception -> receive(caller, parts, reception),
                        _ -> Mono.empty(),
                        (reception, _) -> discard(caller, reception),
                        reception -> discard(caller, reception)));
    }

    private Mono<Import> receive(Caller caller, Flux<PartEvent> parts, Reception reception) {
        return Chunks.of(parts)
                .timeout(patience)
                .onErrorMap(TimeoutException.class, _ -> tooSlow())
                .onErrorMap(DisconnectedClientHelper::isClientDisconnectedException, SenderGone::new)
                .publishOn(threads, CHUNKS_AHEAD)
                .concatMapDelayError(chunk -> store(caller, reception, take(reception, chunk)), UNDER_WAY_ONLY, 1)
                .then(Mono.defer(() -> complete(caller, reception)));
    }

    private static List<SourcePage> take(Reception reception, Chunk chunk) {
        return switch (chunk.part()) {
            case "file" -> reception.file(asFile(chunk), chunk.isLast());
            case "mapping" -> {
                reception.mapping(chunk.bytes(), chunk.isLast());
                yield List.of();
            }
            default ->
                throw Problem.unprocessable("", "unknown_part", "the parts are named file and mapping")
                        .asException();
        };
    }

    private static byte[] asFile(Chunk chunk) {
        if (chunk.isField()) {
            throw Problem.unprocessable(
                            "/file", "not_a_file", "the part needs a file name, as in: curl -F file=@leads.csv")
                    .asException();
        }
        return chunk.bytes();
    }

    /** Back on a thread of uploads, for whoever is told goes on reading. */
    private Mono<Void> store(Caller caller, Reception reception, List<SourcePage> pages) {
        return Flux.fromIterable(pages)
                .concatMap(page -> Answers.of(() -> uploads.append(caller.tenant(), reception.id(), page))
                        .publishOn(threads))
                .then();
    }

    private Mono<Import> complete(Caller caller, Reception reception) {
        var upload = reception.upload(caller.name(), clock.instant());
        return Answers.of(() -> uploads.complete(caller.tenant(), upload));
    }

    private Mono<Void> discard(Caller caller, Reception reception) {
        return Answers.of(() -> uploads.discard(caller.tenant(), reception.id()))
                .onErrorComplete(); // what cannot be forgotten now is found later
    }

    private Throwable tooSlow() {
        return Problem.of(
                        HttpStatus.REQUEST_TIMEOUT,
                        "upload_too_slow",
                        "nothing came for %d s: nothing was taken".formatted(patience.toSeconds()))
                .asException();
    }

    @Override
    public void close() {
        threads.dispose();
    }

    /** Told apart from a database that is gone, which looks the same. */
    private static final class SenderGone extends RuntimeException {

        SenderGone(Throwable cause) {
            super(cause);
        }
    }
}
