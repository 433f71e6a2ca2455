package dev.entente.application;

import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.scoring.Line;
import java.util.List;

/**
 * A score line with what a reader needs to believe it.
 *
 * @param signals the newest behind the line, at most five
 */
public record ExplainedLine(Line line, String sentence, List<StoredSignal> signals) {

    public ExplainedLine {
        signals = List.copyOf(signals);
    }
}
