package dev.entente.domain.imports;

/** How far an import has come. What cannot be read of a file is a rejected row, never a failure. */
public enum ImportState {
    QUEUED,
    RUNNING,
    COMPLETED,
    /** Given up because of a fault of ours; what was read before stays. */
    FAILED
}
