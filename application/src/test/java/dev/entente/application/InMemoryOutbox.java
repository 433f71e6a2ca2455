package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.Outbox;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.sync.Delivery;
import dev.entente.domain.sync.OutboxMessage;
import dev.entente.domain.sync.Settlement;
import dev.entente.domain.sync.StageChange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The port's semantics, row by row. A parked row is finished: what the lead did later goes out. */
final class InMemoryOutbox implements Outbox {

    private static final TenantId TENANT = new TenantId(1);

    private static final class Row {
        private final long id;
        private final OutboxMessage message;
        private Instant dueAt = Instant.MIN;
        private long token;
        private int attempts;
        private @Nullable Settlement last;

        private Row(long id, OutboxMessage message) {
            this.id = id;
            this.message = message;
        }

        private boolean finished() {
            return last != null && !(last instanceof Settlement.Retry);
        }

        private LeadId lead() {
            return message.change().leadId();
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final InstantSource clock;

    InMemoryOutbox(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(String destination, StageChange... changes) {
        Stream.of(changes)
                .forEach(change -> rows.add(new Row(rows.size() + 1L, new OutboxMessage(destination, change))));
    }

    @Override
    public synchronized CompletionStage<List<Delivery>> claim(String destination, int limit, Duration lease) {
        Instant now = clock.instant();
        Set<LeadId> seen = new HashSet<>();
        return CompletableFuture.completedStage(rows.stream()
                .filter(row -> row.message.destination().equals(destination) && !row.finished())
                .filter(row -> seen.add(row.lead()))
                .filter(row -> !row.dueAt.isAfter(now))
                .limit(limit)
                .map(row -> lease(row, now.plus(lease)))
                .toList());
    }

    private static Delivery lease(Row row, Instant leaseUntil) {
        row.dueAt = leaseUntil;
        row.token++;
        row.attempts++;
        return new Delivery(TENANT, row.id, row.token, row.attempts, row.message);
    }

    @Override
    public synchronized CompletionStage<Boolean> settle(Delivery delivery, Settlement settlement) {
        Row row = rows.get((int) delivery.id() - 1);
        boolean held = row.token == delivery.token() && !row.finished();
        if (held) {
            row.last = settlement;
            row.dueAt = settlement instanceof Settlement.Retry retry
                    ? clock.instant().plus(retry.pause())
                    : Instant.MAX;
        }
        return CompletableFuture.completedStage(held);
    }

    /** @return how the newest attempt of each row was settled; only rows that have been settled */
    synchronized List<Settlement> settlements() {
        return rows.stream()
                .map(row -> row.last)
                .<Settlement>mapMulti((last, settled) -> {
                    if (last != null) {
                        settled.accept(last);
                    }
                })
                .toList();
    }

    synchronized boolean allFinished() {
        return rows.stream().allMatch(Row::finished);
    }
}
