package dev.entente.bootstrap.architecture.planted.rest;

import dev.entente.bootstrap.architecture.planted.bootstrap.Wiring;

public final class KnowsBootstrap {

    public Class<?> wiring() {
        return Wiring.class;
    }
}
