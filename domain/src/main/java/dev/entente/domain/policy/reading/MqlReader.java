package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.MqlBar;
import dev.entente.domain.policy.MqlBar.Guard;
import dev.entente.domain.policy.MqlBar.Requirement;
import dev.entente.domain.policy.Points;
import java.util.List;
import java.util.Optional;

/** What makes an MQL, and what keeps one. */
final class MqlReader {

    private static final List<String> KEYS = List.of("enter", "leave", "guard", "requires");

    private MqlReader() {}

    static Optional<MqlBar> read(Node node, int horizonDays) {
        return node.fields(KEYS).flatMap(fields -> {
            Optional<Points> enter = fields.require("enter").flatMap(NumberReader::bar);
            Optional<Points> leave = fields.get("leave").flatMap(bar -> leave(bar, enter));
            Optional<Guard> guard = fields.get("guard").flatMap(given -> GuardReader.read(given, horizonDays));
            List<Requirement> requires = fields.get("requires")
                    .map(list -> list.list(RequirementReader::read))
                    .orElse(RequirementReader.DEFAULT);
            return enter.map(bar -> new MqlBar(bar, leave.orElse(bar), guard.orElse(null), requires));
        });
    }

    private static Optional<Points> leave(Node node, Optional<Points> enter) {
        Optional<Points> leave = NumberReader.bar(node);
        return leave.isPresent() && enter.isPresent() && leave.get().compareTo(enter.get()) > 0
                ? node.refuse(
                        Flaw.LEAVE_ABOVE_ENTER,
                        "The leave bar is at most the enter bar %s, not %s.".formatted(enter.get(), leave.get()))
                : leave;
    }
}
