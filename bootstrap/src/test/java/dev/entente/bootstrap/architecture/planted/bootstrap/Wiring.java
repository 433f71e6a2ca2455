package dev.entente.bootstrap.architecture.planted.bootstrap;

public interface Wiring {}
