package dev.entente.domain.policy;

import dev.entente.domain.profile.Traits;

/**
 * What conditions ask: who somebody is, and what it did. Each question about the past is answered by the day of the
 * n-th newest of something that is not after today, or {@link #NEVER} if there are fewer: so that the same answer says
 * whether a window holds now, and until when.
 */
public interface Known {

    /** Before all days. */
    int NEVER = Integer.MIN_VALUE;

    Traits traits();

    /** The epoch day of the n-th newest signal. */
    int signal(int tally, int n, int today);

    /** The n-th newest epoch day with a signal. */
    int day(int tally, int n, int today);

    /** The newest epoch day of the n-th newest value. */
    int value(int tally, int n, int today);
}
