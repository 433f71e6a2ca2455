package dev.entente.bootstrap.agreement;

/**
 * A hostile request.
 *
 * @param what is hostile in it
 * @param forbidden whether the document leaves no room for it: it must be refused
 * @param pointer to the member that is at fault; empty if it is none
 */
record Attack(String what, Call call, boolean forbidden, String pointer) {

    /** One that may be taken or refused, as long as it is answered well. */
    static Attack open(String what, Call call) {
        return new Attack(what, call, false, "");
    }

    static Attack forbidden(String what, Call call) {
        return new Attack(what, call, true, "");
    }

    @Override
    public String toString() {
        String text = what + ": " + call;
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }
}
