package dev.entente.bootstrap.architecture.planted.elsewhere;

public interface InNoLayer {}
