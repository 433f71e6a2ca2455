package dev.entente.rest.json;

/**
 * One thing a caller sent cannot be taken as it is. It never leaves the adapter: an item of a batch becomes a rejected
 * signal, a request becomes a problem document.
 */
public final class InvalidInput extends RuntimeException {

    private final String pointer;
    private final String code;

    /**
     * @param pointer RFC 6901, from where reading began; empty for the whole
     * @param code stable, for programs
     * @param detail for people: the bound and the value given; must not quote unchecked text
     */
    public InvalidInput(String pointer, String code, String detail) {
        super(detail, null, false, false); // an answer to a caller, not a fault of ours: nobody reads its stack
        this.pointer = pointer;
        this.code = code;
    }

    public String pointer() {
        return pointer;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
