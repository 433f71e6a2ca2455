package dev.entente.bootstrap.agreement;

import tools.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query} or {@code header}
 */
record Parameter(String name, String in, JsonNode json) {

    boolean isIn(String place) {
        return in.equals(place);
    }
}
