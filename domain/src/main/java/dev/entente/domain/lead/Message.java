package dev.entente.domain.lead;

import dev.entente.domain.profile.Observation;
import dev.entente.domain.signal.Signal;

/** A tracking message as the edge understood it: what it says of a person, and the signal it is. */
public record Message(Observation observation, Signal signal) {}
