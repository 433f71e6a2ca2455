package dev.entente.domain.port;

import dev.entente.domain.signal.Details;

/** Reads a message as it was sent. Pure: no I/O, so it answers at once. */
public interface PayloadText {

    /** What cannot be read says nothing: what was counted without its details must not fail a lead later. */
    Details read(byte[] payload);
}
