package dev.entente.bootstrap.architecture.planted.persistence;

public interface SignalDTO {}
