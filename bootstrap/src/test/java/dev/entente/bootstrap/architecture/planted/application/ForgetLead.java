package dev.entente.bootstrap.architecture.planted.application;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Of whom? */
public final class ForgetLead {

    public CompletionStage<Boolean> forget(String id) {
        return CompletableFuture.completedStage(id.isEmpty());
    }
}
