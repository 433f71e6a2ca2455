package dev.entente.domain.checking;

/** How bad a finding is. */
public enum Severity {
    /** The policy is not published, on no path. */
    ERROR,
    /** The policy works, though perhaps not as it was meant. */
    WARNING
}
