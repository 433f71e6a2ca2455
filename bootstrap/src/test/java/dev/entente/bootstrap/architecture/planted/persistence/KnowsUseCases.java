package dev.entente.bootstrap.architecture.planted.persistence;

import dev.entente.bootstrap.architecture.planted.application.QualifyLead;

public final class KnowsUseCases {

    public Class<?> useCase() {
        return QualifyLead.class;
    }
}
