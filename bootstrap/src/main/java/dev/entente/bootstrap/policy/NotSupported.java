package dev.entente.bootstrap.policy;

import dev.entente.domain.policy.Place;

/** Good YAML that no policy needs. Leaves the parser in the middle of the text, so that hostile text costs little. */
@SuppressWarnings("serial") // never leaves this package
final class NotSupported extends RuntimeException {

    private final Place place;
    private final String code;
    private final String text;

    NotSupported(Place place, String code, String text) {
        super(text, null, false, false);
        this.place = place;
        this.code = code;
        this.text = text;
    }

    Place place() {
        return place;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }
}
