package dev.entente.bootstrap.architecture.planted.persistence;

import org.springframework.transaction.annotation.Transactional;

public class AnnotatesTransactions {

    @Transactional
    public boolean commit() {
        return true;
    }
}
