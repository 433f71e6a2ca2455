package dev.entente.application;

import dev.entente.domain.policy.Problem;
import dev.entente.domain.publishing.Rescore;
import java.util.List;

/** What came of the wish to preview or to publish a policy version. */
public sealed interface PreviewOutcome {

    record Begun(Rescore rescore) implements PreviewOutcome {}

    record Unknown() implements PreviewOutcome {}

    /** It is in force, or of the past. */
    record NotADraft() implements PreviewOutcome {}

    /** This version, or another one, is on its way into force. */
    record Publishing() implements PreviewOutcome {}

    /** Its check finds errors. */
    record Flawed(List<Problem> problems) implements PreviewOutcome {

        public Flawed {
            problems = List.copyOf(problems);
        }
    }
}
