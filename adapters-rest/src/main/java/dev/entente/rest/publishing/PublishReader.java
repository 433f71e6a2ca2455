package dev.entente.rest.publishing;

import dev.entente.domain.publishing.SideEffects;
import dev.entente.rest.json.InvalidInput;

/** Reads how a policy is to be published: nobody should have to guess what happens to the leads it moves. */
final class PublishReader {

    private PublishReader() {}

    static SideEffects read(PublishRequest request) {
        String sideEffects = request.sideEffects() == null ? "" : request.sideEffects();
        return switch (sideEffects) {
            case "apply" -> SideEffects.APPLY;
            case "none" -> SideEffects.NONE;
            default ->
                throw new InvalidInput(
                        "/sideEffects",
                        sideEffects.isEmpty() ? "required" : "unknown_side_effects",
                        "side effects are apply (leads are moved) or none (moves are left pending)");
        };
    }
}
