package dev.entente.application;

import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.KeyRefusal;

/** What came of the wish for a new key. */
public sealed interface KeyOutcome {

    /** @param secret known here and to nobody else: only its hash is stored */
    record Made(ApiKey key, String secret) implements KeyOutcome {}

    record Refused(KeyRefusal why) implements KeyOutcome {}
}
