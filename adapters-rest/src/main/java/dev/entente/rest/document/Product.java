package dev.entente.rest.document;

/**
 * What is running here.
 *
 * @param version of the build
 * @param documentation the address where people read how to use it
 */
public record Product(String version, String documentation) {}
