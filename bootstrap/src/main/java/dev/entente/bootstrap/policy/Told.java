package dev.entente.bootstrap.policy;

import dev.entente.domain.policy.Place;

/** What is wrong with a text, and where. */
record Told(Place place, String sentence) {}
