package dev.entente.benchmarks;

import dev.entente.domain.lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/** Where the last of the rules for Drools leave what they have found. */
public final class Result {

    private @Nullable Outcome outcome;

    public void set(Total total, Stage stage) {
        outcome = new Outcome(total.fit(), total.engagement(), stage);
    }

    public void setUnlessSet(Total total, Stage stage) {
        if (outcome == null) {
            set(total, stage);
        }
    }

    Outcome get() {
        if (outcome == null) {
            throw new IllegalStateException("no rule has come to a result");
        }
        return outcome;
    }
}
