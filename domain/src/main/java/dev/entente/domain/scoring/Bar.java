package dev.entente.domain.scoring;

/** Where a score lies beside the MQL bars. */
public enum Bar {
    /** At the enter bar or over it. */
    ABOVE,
    /** Under the enter bar, at the leave bar or over it: whoever is in stays in. */
    BETWEEN,
    /** Under the leave bar. */
    BELOW
}
