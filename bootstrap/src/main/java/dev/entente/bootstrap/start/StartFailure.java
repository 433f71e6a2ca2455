package dev.entente.bootstrap.start;

/** Why Entente cannot start, in a sentence for the person who started it: what was found and what to do about it. */
public final class StartFailure extends RuntimeException {

    /**
     * Ends the start.
     *
     * @param message one or two lines; printed as they are, without a stack trace
     */
    public StartFailure(String message) {
        super(message);
    }

    /**
     * Ends the start.
     *
     * @param message one or two lines; printed as they are, without a stack trace
     * @param cause what it follows from
     */
    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
