package dev.entente.bootstrap.architecture.planted.contracts;

public interface Contract {}
