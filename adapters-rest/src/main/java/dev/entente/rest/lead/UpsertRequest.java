package dev.entente.rest.lead;

import dev.entente.rest.json.TraitFields;
import org.jspecify.annotations.Nullable;

/** Who a lead is and what is known of it. */
record UpsertRequest(
        @Nullable Identities identities,
        @Nullable TraitFields traits,
        @Nullable TraitFields company,
        @Nullable String channel) {

    record Identities(
            @Nullable String userId,
            @Nullable String anonymousId,
            @Nullable String email,
            @Nullable String phone) {}
}
