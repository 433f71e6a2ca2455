package dev.entente.bootstrap.architecture.planted.domain;

import dev.entente.bootstrap.architecture.planted.application.UsesJackson;

public final class KnowsTheApplication {

    public UsesJackson useCase() {
        return new UsesJackson();
    }
}
