package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Message;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.profile.Identity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Takes signals in: each is durable, scored and decided on before its receipt is given. */
public final class ReceiveSignals {

    private final List<Lane> lanes;

    /**
     * With as many lanes as executors.
     *
     * @param executors each runs one task at a time, in order
     */
    public ReceiveSignals(LeadStore store, Decisions decisions, List<? extends Executor> executors) {
        if (executors.isEmpty()) {
            throw new IllegalArgumentException("signals need at least one lane, not 0");
        }
        this.lanes = executors.stream()
                .map(executor -> new Lane(store, decisions, executor))
                .toList();
    }

    /**
     * Receives messages, in order as far as they concern one lead.
     *
     * @return a receipt for each message, in order; fails with {@link Overloaded} or
     *     {@link dev.entente.domain.port.PortFailure.Unavailable}, and then sending the same messages again is safe
     */
    public CompletionStage<List<Receipt>> receive(TenantId tenant, List<Message> messages) {
        List<Parcel> parcels = parcels(tenant, messages);
        parcels.forEach(parcel -> lane(parcel).offer(parcel));
        var done = parcels.stream().map(Parcel::receipts).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(done).thenApply(_ -> inOrder(parcels, messages.size()));
    }

    private List<Parcel> parcels(TenantId tenant, List<Message> messages) {
        if (messages.size() == 1) {
            return List.of(new Parcel(tenant, messages, List.of(0), new CompletableFuture<>()));
        }
        Map<Integer, Parcel> byLane = new TreeMap<>();
        var laneOf = new HashMap<Identity, Integer>();
        for (int place = 0; place < messages.size(); place++) {
            Message message = messages.get(place);
            Parcel parcel = byLane.computeIfAbsent(
                    together(tenant, message, laneOf),
                    _ -> new Parcel(tenant, new ArrayList<>(), new ArrayList<>(), new CompletableFuture<>()));
            parcel.messages().add(message);
            parcel.places().add(place);
        }
        return List.copyOf(byLane.values());
    }

    /** Messages of one request that share an identity share a lane, so that they are decided on in their order. */
    private int together(TenantId tenant, Message message, Map<Identity, Integer> laneOf) {
        Set<Identity> identities = message.observation().claims().lookups();
        int lane = identities.stream()
                .map(laneOf::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> laneOf(tenant, message));
        identities.forEach(identity -> laneOf.putIfAbsent(identity, lane));
        return lane;
    }

    private Lane lane(Parcel parcel) {
        return lanes.get(laneOf(parcel.tenant(), parcel.messages().getFirst()));
    }

    private int laneOf(TenantId tenant, Message message) {
        int hash = 31 * tenant.hashCode()
                + message.observation().claims().affinity().value().hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), lanes.size());
    }

    private static List<Receipt> inOrder(List<Parcel> parcels, int size) {
        var receipts = new Receipt[size];
        for (Parcel parcel : parcels) {
            List<Receipt> given = parcel.receipts().resultNow();
            for (int i = 0; i < given.size(); i++) {
                receipts[parcel.places().get(i)] = given.get(i);
            }
        }
        return Arrays.asList(receipts);
    }
}
