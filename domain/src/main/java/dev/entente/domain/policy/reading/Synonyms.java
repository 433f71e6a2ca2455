package dev.entente.domain.policy.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys that other systems have for what is called otherwise here: no spelling leads from one to the other. */
final class Synonyms {

    private static final Map<String, String> MEANT = Map.of("ignore", "exclude");

    private Synonyms() {}

    /** What a key means, where that may stand. */
    static Optional<String> of(String key, List<String> known) {
        return Optional.ofNullable(MEANT.get(key)).filter(known::contains);
    }
}
