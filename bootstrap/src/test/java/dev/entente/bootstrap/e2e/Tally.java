package dev.entente.bootstrap.e2e;

import tools.jackson.databind.JsonNode;

/** What became of messages that were sent. */
record Tally(int accepted, int duplicates, int rejected) {

    static final Tally NOTHING = new Tally(0, 0, 0);

    static Tally of(JsonNode receipt) {
        return new Tally(
                receipt.path("accepted").asInt(),
                receipt.path("duplicates").asInt(),
                receipt.path("rejected").size());
    }

    Tally plus(Tally other) {
        return new Tally(accepted + other.accepted, duplicates + other.duplicates, rejected + other.rejected);
    }

    int sent() {
        return accepted + duplicates + rejected;
    }
}
