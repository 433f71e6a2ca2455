package dev.entente.rest.server;

import dev.entente.contracts.InMemoryPolicyStore;

/** Version 1 for every tenant: ten points for each visit of the pricing page, an MQL at 50 with an e-mail. */
final class OnePolicy {

    private static final String TEXT = """
            {"fit": [{"rule": "senior", "group": "person", "when": {"trait": "title", "matches": "*VP*"}, "points": 15.25}],
             "engagement": [{"rule": "pricing-page", "group": "web", "on": {"page": "/pricing"}, "points": 10}],
             "handRaisers": [{"event": "Demo Requested"}],
             "mql": {"enter": 50, "leave": 35, "requires": ["email"]}}""";

    private OnePolicy() {}

    static InMemoryPolicyStore inForce() {
        return new InMemoryPolicyStore(TEXT);
    }
}
