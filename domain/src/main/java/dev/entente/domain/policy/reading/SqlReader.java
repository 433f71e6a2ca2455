package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.DirectSql;
import dev.entente.domain.policy.Points;
import java.util.List;
import java.util.Optional;

/** What makes an SQL. Of it, only {@code direct} is the policy's own doing; the rest is sales' to answer. */
final class SqlReader {

    private static final List<String> KEYS = List.of("framework", "confirmed", "direct");
    private static final List<String> DIRECT = List.of("enter", "when");

    private SqlReader() {}

    static Optional<DirectSql> direct(Node node, int horizonDays) {
        return node.fields(KEYS)
                .flatMap(fields -> fields.get("direct"))
                .flatMap(direct -> direct.fields(DIRECT))
                .flatMap(fields -> {
                    Optional<Points> enter = fields.get("enter").flatMap(NumberReader::bar);
                    Optional<Condition> when =
                            fields.get("when").flatMap(condition -> ConditionReader.read(condition, horizonDays));
                    return fields.some(DIRECT) && (enter.isPresent() || when.isPresent())
                            ? Optional.of(new DirectSql(enter.orElse(null), when.orElse(null)))
                            : Optional.empty();
                });
    }
}
