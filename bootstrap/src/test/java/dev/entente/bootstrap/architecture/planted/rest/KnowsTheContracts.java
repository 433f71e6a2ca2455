package dev.entente.bootstrap.architecture.planted.rest;

import dev.entente.bootstrap.architecture.planted.contracts.Contract;

public final class KnowsTheContracts {

    public Class<?> contract() {
        return Contract.class;
    }
}
