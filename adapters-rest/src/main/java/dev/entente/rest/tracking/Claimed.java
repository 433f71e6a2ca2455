package dev.entente.rest.tracking;

import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.signal.SignalType;
import dev.entente.rest.json.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The identities a message names. */
final class Claimed {

    private Claimed() {}

    /** @throws InvalidInput if an id is too long */
    static Claims by(SignalType type, MessageFields fields) {
        return new Claims(
                id(IdentityKind.USER_ID, "userId", fields.userId),
                id(IdentityKind.ANONYMOUS_ID, "anonymousId", fields.anonymousId),
                trait(IdentityKind.EMAIL, PersonTraits.text(type, fields, "email")),
                trait(IdentityKind.PHONE, PersonTraits.text(type, fields, "phone")),
                type == SignalType.ALIAS ? bounded("previousId", fields.previousId) : null);
    }

    private static @Nullable Identity id(IdentityKind kind, String field, @Nullable String value) {
        String id = bounded(field, value);
        return id == null ? null : new Identity(kind, id);
    }

    private static @Nullable String bounded(String field, @Nullable String value) {
        if (value != null && value.length() > Identity.MAX_LENGTH) {
            throw new InvalidInput(
                    "/" + field,
                    "identity_too_long",
                    "%s has at most %d characters, not %d".formatted(field, Identity.MAX_LENGTH, value.length()));
        }
        return value;
    }

    /** What people type into forms is often no e-mail or phone number: then it names nobody, and stays a trait. */
    private static @Nullable Identity trait(IdentityKind kind, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return new Identity(kind, value);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
