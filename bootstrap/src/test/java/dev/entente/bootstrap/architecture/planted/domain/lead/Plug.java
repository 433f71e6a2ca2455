package dev.entente.bootstrap.architecture.planted.domain.lead;

public interface Plug {}
