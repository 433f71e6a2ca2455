package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Disqualifier;
import java.util.List;
import java.util.Optional;

/** Who is never to be handed over, and why. */
final class DisqualifierReader {

    private static final List<String> KEYS = List.of("when", "reason");
    private static final int LONGEST_REASON = 200;

    private DisqualifierReader() {}

    static Optional<Disqualifier> read(Node node, int horizonDays) {
        return node.fields(KEYS).flatMap(fields -> {
            Optional<Condition> when =
                    fields.require("when").flatMap(condition -> ConditionReader.read(condition, horizonDays));
            Optional<String> reason = fields.require("reason").flatMap(text -> text.text(LONGEST_REASON));
            return when.flatMap(condition -> reason.map(text -> new Disqualifier(condition, text)));
        });
    }
}
