package dev.entente.bootstrap.architecture.planted.persistence;

import dev.entente.bootstrap.architecture.planted.crm.UsesReactor;

public final class KnowsTheCrm {

    public Class<?> connector() {
        return UsesReactor.class;
    }
}
