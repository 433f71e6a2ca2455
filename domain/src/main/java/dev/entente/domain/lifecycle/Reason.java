package dev.entente.domain.lifecycle;

import java.util.Objects;
import java.util.function.Supplier;

/** Why a verdict is what it is. Put into words when somebody reads it: most verdicts change nothing. */
public final class Reason {

    private final String code;
    private final Supplier<String> text;

    public Reason(String code, Supplier<String> text) {
        this.code = code;
        this.text = text;
    }

    public Reason(String code, String text) {
        this(code, () -> text);
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** For people. */
    public String text() {
        return text.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reason that && code.equals(that.code) && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, text());
    }

    @Override
    public String toString() {
        return code + ": " + text();
    }
}
