package dev.entente.domain.policy;

/**
 * Both scores at a glance, {@code A1} to {@code C3}.
 *
 * @param fit A, B or C
 * @param engagement 1, 2 or 3
 */
public record Grade(char fit, int engagement) {
    @Override
    public String toString() {
        return fit + Integer.toString(engagement);
    }
}
