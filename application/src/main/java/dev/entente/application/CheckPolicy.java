package dev.entente.application;

import dev.entente.domain.checking.PolicyCheck;
import dev.entente.domain.checking.Report;
import dev.entente.domain.port.Patterns;
import dev.entente.domain.port.PolicyText;

/** From a policy's text to everything that is wrong with it. */
public final class CheckPolicy {

    private final PolicyText language;
    private final Patterns patterns;

    public CheckPolicy(PolicyText language, Patterns patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /** Answers whatever the text is, and in bounded time. */
    public Report check(String text) {
        return switch (language.parse(text)) {
            case PolicyText.Parsed.NotUnderstood(var problem) -> Report.unreadable(problem);
            case PolicyText.Parsed.Understood(var tree) -> PolicyCheck.check(tree, patterns::compile);
        };
    }
}
