package dev.entente.domain.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a web page comes from, written as browsers write it: scheme, host, and the port if it is not the scheme's own.
 */
public record Origin(String value) {

    static final int MAX_LENGTH = 255;

    private static final Pattern FORM =
            Pattern.compile("https?://(?:[a-z0-9._-]+|\\[[0-9a-f:.]+])(?::([1-9][0-9]{0,4}))?");
    private static final int MAX_PORT = 65_535;
    private static final String RULE =
            "an origin is https://, a host, and a port if it is not the usual one, and nothing behind it";

    public Origin {
        value = withoutUsualPort(value.strip().toLowerCase(Locale.ROOT));
        Matcher form = FORM.matcher(value);
        if (value.length() > MAX_LENGTH || !form.matches() || !isPort(form.group(1))) {
            throw new IllegalArgumentException(RULE);
        }
    }

    /** What a browser sent; nothing for what is no origin, such as the {@code null} of a page that hides its own. */
    public static Optional<Origin> sent(String value) {
        try {
            return Optional.of(new Origin(value));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String withoutUsualPort(String value) {
        String usual = value.startsWith("https:") ? ":443" : ":80";
        return value.endsWith(usual) ? value.substring(0, value.length() - usual.length()) : value;
    }

    private static boolean isPort(@Nullable String digits) {
        return digits == null || Integer.parseInt(digits) <= MAX_PORT;
    }

    @Override
    public String toString() {
        return value;
    }
}
