package dev.entente.crm.webhook;

/** An address that is not called, since it may be one of our own network. */
final class RefusedAddress extends RuntimeException {

    RefusedAddress(String message) {
        super(message);
    }
}
