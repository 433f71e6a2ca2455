package dev.entente.bootstrap.architecture.planted.crm;

import dev.entente.bootstrap.architecture.planted.rest.LeadHelper;

public final class KnowsRest {

    public Class<?> resource() {
        return LeadHelper.class;
    }
}
