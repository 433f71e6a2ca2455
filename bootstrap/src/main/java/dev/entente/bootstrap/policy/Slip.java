package dev.entente.bootstrap.policy;

import dev.entente.domain.policy.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What people do wrong in YAML, by what the parser says then, which is written for who writes parsers. In the
 * sentences, the first argument is where the thing began that the parser was in, and the second what it met.
 */
enum Slip {
    STAR("alias", "", Sentences.STAR),
    COLON(
            "",
            "mapping values are not allowed",
            "This colon is one too many. If the line before lacks one, it is 'key: value', with a space after the colon;"
                    + " a text with a colon and a space in it stands in quotes."),
    BRACE("flow mapping", "", "The '{' of %s is not closed before this, or a comma is missing."),
    BRACKET("flow sequence", "", "The '[' of %s is not closed before this, or a comma is missing."),
    CLOSED("", "found '([}\\]])'", "This %2$s closes nothing."),
    AFTER_QUOTES("block", "found '<scalar>'", "Nothing may follow a text in quotes."),
    LIST_COLUMN(
            "block collection",
            "expected <block end>",
            "This stands in another column than the list that begins on %s: its items begin one below the other."),
    KEY_COLUMN(
            "block mapping",
            "expected <block end>",
            "This stands in another column than the keys that begin on %s: they begin one below the other."),
    OUTSIDE(
            "",
            "expected '<document start>'",
            "This stands in another column than the first key, which begins the text, or what is above is closed already."),
    LIST_LINE("", "sequence entries are not allowed", "A list begins on a line of its own."),
    TAB("", "TAB", "Here is a tab: use spaces."),
    SIGN("", "character '(.)' that cannot start", "A text that begins with %2$s stands in quotes."),
    BLOCK("block scalar", "", "A text that begins with > or | stands in quotes."),
    ESCAPE(
            "double-quoted",
            "escape",
            "Between double quotes a backslash is written twice; between single quotes once."),
    VALUE("", "expected the node content, but found '(.)'", "A value is missing before this %2$s.");

    private final String context;
    private final Pattern problem;
    private final String sentence;

    Slip(String context, String problem, String sentence) {
        this.context = context;
        this.problem = Pattern.compile(problem);
        this.sentence = sentence;
    }

    /** The sentence for what the parser could not read, if it is one of these. */
    static Optional<String> sentence(MarkedYamlEngineException broken) {
        return Arrays.stream(values())
                .flatMap(slip -> slip.match(broken).stream())
                .findFirst();
    }

    /** The sentence for what began there. */
    String sentence(Place began) {
        return sentence.formatted(began);
    }

    private Optional<String> match(MarkedYamlEngineException broken) {
        Matcher found = problem.matcher(broken.getProblem());
        boolean matches = String.valueOf(broken.getContext()).contains(context) && found.find();
        return matches ? Optional.of(sentence.formatted(began(broken), met(found))) : Optional.empty();
    }

    private static String began(MarkedYamlEngineException broken) {
        return broken.getContextMark().map(Places::of).map(Place::toString).orElse("the line before");
    }

    private static String met(Matcher found) {
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }
}
