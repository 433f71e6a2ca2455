package dev.entente.rest.json;

import dev.entente.domain.profile.TraitValue;
import java.util.Map;

/** How many traits one message or request may carry, and how they are named. */
public final class TraitLimits {

    public static final int MAX_TRAITS = 100;
    public static final int MAX_NAME_LENGTH = 255;

    private TraitLimits() {}

    /** @throws InvalidInput if there are too many or a name is empty or too long */
    public static void check(Map<String, TraitValue> traits) {
        if (traits.size() > MAX_TRAITS) {
            throw new InvalidInput(
                    "", "too_many_traits", "at most %d traits at once, not %d".formatted(MAX_TRAITS, traits.size()));
        }
        for (String name : traits.keySet()) {
            if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
                throw new InvalidInput(
                        "",
                        "invalid_trait_name",
                        "a trait's name has 1 to %d characters, not %d".formatted(MAX_NAME_LENGTH, name.length()));
            }
        }
    }
}
