package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Message;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The messages of one request that go through one lane, and the receipts they will get.
 *
 * @param places where the receipts belong in the request's answer
 */
record Parcel(
        TenantId tenant, List<Message> messages, List<Integer> places, CompletableFuture<List<Receipt>> receipts) {

    int size() {
        return messages.size();
    }
}
