package dev.entente.bootstrap.architecture.planted.domain.port;

import dev.entente.bootstrap.architecture.planted.domain.TenantId;
import java.util.concurrent.CompletionStage;

public interface AmbientStore {

    CompletionStage<Boolean> isEmpty();

    CompletionStage<String> lead(String id, TenantId tenant);
}
