package dev.entente.bootstrap.policy;

import dev.entente.domain.policy.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that look like a space and do not indent, such as the no-break space of web pages and word processors. */
final class LookAlike {

    private static final Pattern AT_START = Pattern.compile("[ \t]*([\\p{Z}&&[^ ]])");

    private LookAlike() {}

    static Optional<Told> in(String line, int number) {
        Matcher found = AT_START.matcher(line);
        return found.lookingAt()
                ? Optional.of(new Told(new Place(number, found.start(1) + 1), sentence(line.charAt(found.start(1)))))
                : Optional.empty();
    }

    static boolean begins(String text) {
        return !text.startsWith(" ") && AT_START.matcher(text).lookingAt();
    }

    static String sentence(char first) {
        return "This line begins with a character that looks like a space and is none (U+%04X): use spaces."
                .formatted((int) first);
    }
}
