package dev.entente.bootstrap.architecture.planted.rest.unmarked;

public interface InAnUnmarkedPackage {}
