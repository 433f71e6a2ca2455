package dev.entente.bootstrap.architecture.planted.application;

import tools.jackson.databind.JsonNode;

public final class UsesJackson {

    public boolean isObject(JsonNode node) {
        return node.isObject();
    }
}
