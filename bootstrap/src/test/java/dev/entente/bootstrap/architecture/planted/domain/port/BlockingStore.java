package dev.entente.bootstrap.architecture.planted.domain.port;

import dev.entente.bootstrap.architecture.planted.domain.TenantId;
import java.util.List;

public interface BlockingStore {

    List<String> leads(TenantId tenant);

    String destination();
}
