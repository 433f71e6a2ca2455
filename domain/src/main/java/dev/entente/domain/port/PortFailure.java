package dev.entente.domain.port;

/** Why a port could not answer. Business outcomes are values; these are the rest. */
public abstract sealed class PortFailure extends RuntimeException {

    private PortFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is plugged in did not answer in time, or is gone. Another try may succeed. */
    public static final class Unavailable extends PortFailure {

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A cursor that this store did not make. */
    public static final class UnknownCursor extends PortFailure {

        public UnknownCursor(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
