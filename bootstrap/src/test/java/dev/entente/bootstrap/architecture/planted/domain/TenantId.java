package dev.entente.bootstrap.architecture.planted.domain;

public record TenantId(int value) {}
