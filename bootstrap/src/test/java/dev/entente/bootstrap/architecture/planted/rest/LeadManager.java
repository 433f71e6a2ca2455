package dev.entente.bootstrap.architecture.planted.rest;

public interface LeadManager {}
