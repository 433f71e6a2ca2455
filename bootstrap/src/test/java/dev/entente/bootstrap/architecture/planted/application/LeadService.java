package dev.entente.bootstrap.architecture.planted.application;

public interface LeadService {}
