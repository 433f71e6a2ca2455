package dev.entente.bootstrap.architecture.planted.rest;

import dev.entente.bootstrap.architecture.planted.persistence.LeadDto;

public final class KnowsPersistence {

    public Class<?> store() {
        return LeadDto.class;
    }
}
