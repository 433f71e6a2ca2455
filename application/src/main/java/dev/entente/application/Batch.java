package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Message;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.signal.MessageId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The messages that a lane commits together, all of one tenant, and which of them turned out to be known. */
final class Batch {

    private final List<Parcel> parcels;
    private final Set<MessageId> known = new HashSet<>();

    Batch(List<Parcel> parcels) {
        this.parcels = List.copyOf(parcels);
    }

    TenantId tenant() {
        return parcels.getFirst().tenant();
    }

    Set<Identity> identities() {
        var identities = new LinkedHashSet<Identity>();
        for (Parcel parcel : parcels) {
            for (Message message : parcel.messages()) {
                identities.addAll(message.observation().claims().lookups());
            }
        }
        return identities;
    }

    /** The first message of each id, without those known from before. */
    List<Message> fresh() {
        var fresh = new ArrayList<Message>();
        var seen = new HashSet<>(known);
        for (Parcel parcel : parcels) {
            for (Message message : parcel.messages()) {
                if (seen.add(message.signal().messageId())) {
                    fresh.add(message);
                }
            }
        }
        return fresh;
    }

    void exclude(Set<MessageId> messageIds) {
        known.addAll(messageIds);
    }

    void complete() {
        var seen = new HashSet<>(known);
        for (Parcel parcel : parcels) {
            List<Receipt> receipts = parcel.messages().stream()
                    .map(message -> seen.add(message.signal().messageId()) ? Receipt.ACCEPTED : Receipt.DUPLICATE)
                    .toList();
            parcel.receipts().complete(receipts);
        }
    }

    void fail(Throwable failure) {
        parcels.forEach(parcel -> parcel.receipts().completeExceptionally(failure));
    }

    /** The same messages in batches of one request each, so that what spoils one does not spoil the others. */
    List<Batch> apart() {
        return parcels.stream().map(parcel -> new Batch(List.of(parcel))).toList();
    }

    boolean isSingle() {
        return parcels.size() == 1;
    }
}
