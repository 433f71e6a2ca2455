package dev.entente.rest.publishing;

import org.jspecify.annotations.Nullable;

/** The wish to bring a draft into force. */
record PublishRequest(@Nullable String sideEffects) {}
