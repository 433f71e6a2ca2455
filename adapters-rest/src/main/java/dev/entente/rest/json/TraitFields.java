package dev.entente.rest.json;

import dev.entente.domain.profile.TraitValue;
import java.util.Map;

/** Traits in the body of a request of our own resources, read within the same bounds as those of a message. */
public record TraitFields(Map<String, TraitValue> values) {

    public TraitFields {
        values = Map.copyOf(values);
    }
}
