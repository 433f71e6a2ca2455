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
        @Nullable String context = broken.getContext();
        if (context != null && context.contains("alias")) {
            return STAR;
        }
        return "This is not YAML: " + (context == null ? "" : context + ", ") + broken.getProblem() + ".";
    }

    static String of(ReaderException broken) {
        return "This is not YAML: the character U+%04X is not allowed.".formatted(broken.getCodePoint());
    }

    /** Parsers quote what they found, and hostile text has long words. */
    static String cut(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
    }
}
