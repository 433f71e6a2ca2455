package dev.entente.domain.lifecycle;

/** Where a lead stands in the funnel (not what sales is doing inside the stage: that is a lead status). */
public enum Stage {
    LEAD,
    /** Marketing says: worth sales' time. */
    MQL,
    /** Sales says: I agree, I will work on it. */
    SAL,
    /** Sales says: there is a deal to be had. */
    SQL,
    OPPORTUNITY,
    CUSTOMER,
    EVANGELIST,
    /** "Not now": back to nurture, after a cool-down. */
    RECYCLED,
    DISQUALIFIED
}
