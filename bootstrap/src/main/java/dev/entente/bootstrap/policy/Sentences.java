package dev.entente.bootstrap.policy;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** What the parser says, without its drawing of the text around the place. */
final class Sentences {

    static final String STAR = "A text that begins with a star stands in quotes; without them it would be an alias.";

    private static final int LONGEST = 300;

    private Sentences() {}

    static String of(MarkedYamlEngineException broken) {
        return of(Slip.sentence(broken).orElseGet(() -> itsOwn(broken)));
    }

    static String of(String slip) {
        return "This is not YAML: " + slip;
    }

    private static String itsOwn(MarkedYamlEngineException broken) {
        @Nullable String context = broken.getContext();
        return (context == null ? "" : context + ", ") + broken.getProblem() + ".";
    }

    static String of(ReaderException broken) {
        return of("the character U+%04X is not allowed.".formatted(broken.getCodePoint()));
    }

    static String noPolicy(String text) {
        boolean oneComment = text.startsWith("#") && text.lines().count() == 1;
        return "The text holds no policy."
                + (oneComment
                        ? " It is a comment of one line: curl -d removes line breaks, --data-binary keeps them."
                        : "");
    }

    /** Parsers quote what they found, and hostile text has long words. */
    static String cut(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
    }
}
