package dev.entente.rest.server;

import dev.entente.domain.TenantId;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.PolicyMaker;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.publishing.BeginOutcome;
import dev.entente.domain.publishing.ForeseenMove;
import dev.entente.domain.publishing.MoveCount;
import dev.entente.domain.publishing.PendingMoves;
import dev.entente.domain.publishing.Rescore;
import dev.entente.domain.publishing.SideEffects;
import dev.entente.domain.scoring.Scores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Previews that never end: of three leads one is done, and three would be moved. */
public final class InMemoryRescores implements Rescores {

    private final Map<TenantId, Rescore> running = new ConcurrentHashMap<>();
    private final Faults faults;

    InMemoryRescores(Faults faults) {
        this.faults = faults;
    }

    @Override
    public CompletionStage<BeginOutcome> begin(
            TenantId tenant, int policyVersion, int revision, @Nullable SideEffects sideEffects, PolicyMaker by) {
        return begin(tenant, policyVersion, sideEffects, by.at());
    }

    @Override
    public CompletionStage<BeginOutcome> renew(TenantId tenant, int policyVersion, int revision, Instant now) {
        return begin(tenant, policyVersion, null, now);
    }

    private CompletionStage<BeginOutcome> begin(
            TenantId tenant, int policyVersion, @Nullable SideEffects sideEffects, Instant now) {
        return faults.around(() -> {
            Rescore before = running.get(tenant);
            if (before != null && before.sideEffects() != null && sideEffects != null) {
                return BeginOutcome.PUBLISHING;
            }
            var moved = List.of(new MoveCount(Stage.LEAD, Stage.MQL, 3));
            running.put(
                    tenant,
                    new Rescore(
                            policyVersion,
                            Rescore.State.RUNNING,
                            sideEffects,
                            3,
                            1,
                            moved,
                            now.minusSeconds(2),
                            null,
                            null));
            return BeginOutcome.BEGUN;
        });
    }

    @Override
    public CompletionStage<Optional<Rescore>> find(TenantId tenant, int policyVersion) {
        return faults.around(() ->
                Optional.ofNullable(running.get(tenant)).filter(rescore -> rescore.policyVersion() == policyVersion));
    }

    @Override
    public CompletionStage<Page<ForeseenMove>> moves(TenantId tenant, int policyVersion, PageRequest page) {
        return faults.around(() -> Cursors.page(
                IntStream.rangeClosed(1, 3).mapToObj(InMemoryRescores::move).toList(), page));
    }

    private static ForeseenMove move(int number) {
        return new ForeseenMove(
                new LeadId(new UUID(0x7000, number)),
                Stage.LEAD,
                Stage.MQL,
                new Scores(Points.of(15), new Points(4_250)),
                Instant.parse("2026-03-02T12:00:00Z"));
    }

    @Override
    public CompletionStage<Optional<PendingMoves>> apply(TenantId tenant, PolicyMaker by) {
        return faults.around(() -> Optional.of(new PendingMoves(1, 3)));
    }
}
