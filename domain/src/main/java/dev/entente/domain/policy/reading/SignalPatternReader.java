package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Scalar;
import java.util.List;
import java.util.Optional;

/** Which signals something is about: {@code {page: /pricing}}, a list of which one is enough, or {@code any}. */
final class SignalPatternReader {

    static final List<String> KEYS = SignalFormReader.KEYS;

    private static final String EVERY = "any";

    private SignalPatternReader() {}

    static Optional<SignalPattern> read(Node node) {
        return node.sound(() -> pattern(node));
    }

    private static Optional<SignalPattern> pattern(Node node) {
        return switch (node.tree()) {
            case Tree.Items _ ->
                node.someOf(SignalFormReader::read)
                        .filter(read -> !read.isEmpty())
                        .map(SignalPattern::new);
            case Scalar word when word.text().equals(EVERY) -> Optional.of(SignalPattern.ANY);
            case Scalar _ ->
                node.refuse(
                        Flaw.WRONG_TYPE,
                        "Expected signals such as {event: Demo Requested}, a list of such, or any, not %s."
                                .formatted(Words.of(node.tree())));
            case Tree.Entries _ -> SignalFormReader.read(node).map(form -> new SignalPattern(List.of(form)));
        };
    }

    /** A pattern of one form, whose keys stand among others. */
    static Optional<SignalPattern> read(Fields fields) {
        return fields.owner().sound(() -> SignalFormReader.read(fields).map(form -> new SignalPattern(List.of(form))));
    }
}
