package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Tree.Scalar;
import dev.entente.domain.policy.Tree.Scalar.Kind;
import java.util.Optional;

/** Keys that are switched on by {@code true}; who wants them off leaves them out. */
final class FlagReader {

    private FlagReader() {}

    static Optional<Boolean> isTrue(Node node) {
        return node.tree() instanceof Scalar flag && flag.kind() == Kind.BOOLEAN && Boolean.parseBoolean(flag.text())
                ? Optional.of(true)
                : node.refuse(Flaw.WRONG_TYPE, "Expected true, not %s.".formatted(Words.of(node.tree())));
    }
}
