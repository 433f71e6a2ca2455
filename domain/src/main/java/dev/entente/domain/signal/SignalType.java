package dev.entente.domain.signal;

/** The calls of the Segment tracking specification. */
public enum SignalType {
    TRACK,
    IDENTIFY,
    PAGE,
    SCREEN,
    GROUP,
    ALIAS
}
