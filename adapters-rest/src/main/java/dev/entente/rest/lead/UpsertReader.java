package dev.entente.rest.lead;

import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.FirstTouch;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.Observation;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import dev.entente.rest.json.InvalidInput;
import dev.entente.rest.json.TraitLimits;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.Problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a request says of a person, and finds everything that is wrong with it at once. */
final class UpsertReader {

    private final UpsertRequest request;
    private final UpsertRequest.Identities identities;
    private final List<FieldError> errors = new ArrayList<>();

    private UpsertReader(UpsertRequest request) {
        this.request = request;
        this.identities = request.identities() == null
                ? new UpsertRequest.Identities(null, null, null, null)
                : request.identities();
    }

    /** @throws dev.entente.rest.problem.ProblemException 422 with the place of each error */
    static Observation read(UpsertRequest request, Instant now) {
        return new UpsertReader(request).observation(now);
    }

    private Observation observation(Instant now) {
        Identity userId = identity(IdentityKind.USER_ID, "userId", identities.userId());
        Identity anonymousId = identity(IdentityKind.ANONYMOUS_ID, "anonymousId", identities.anonymousId());
        Identity email = identity(IdentityKind.EMAIL, "email", identities.email());
        Identity phone = identity(IdentityKind.PHONE, "phone", identities.phone());
        if (errors.isEmpty() && userId == null && anonymousId == null && email == null && phone == null) {
            refuse("/identities", "required", "a userId, an anonymousId, an email or a phone is needed");
        }
        Map<String, TraitValue> traits = traits();
        String channel = channel();
        if (!errors.isEmpty()) {
            throw Problem.unprocessable(errors).asException();
        }
        return new Observation(new Claims(userId, anonymousId, email, phone, null), traits, channel, now);
    }

    private @Nullable Identity identity(IdentityKind kind, String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return new Identity(kind, value);
        } catch (IllegalArgumentException invalid) {
            refuse("/identities/" + field, "invalid_identity", String.valueOf(invalid.getMessage()));
            return null;
        }
    }

    /** An e-mail or phone that names the person is known of the person too. */
    private Map<String, TraitValue> traits() {
        var traits = new LinkedHashMap<String, TraitValue>();
        addIfGiven(traits, "email", identities.email());
        addIfGiven(traits, "phone", identities.phone());
        if (request.traits() != null) {
            traits.putAll(request.traits().values());
        }
        if (request.company() != null) {
            request.company().values().forEach((name, value) -> traits.put(Traits.COMPANY_PREFIX + name, value));
        }
        try {
            TraitLimits.check(traits);
        } catch (InvalidInput beyond) {
            refuse("/traits", beyond.code(), beyond.detail());
        }
        return traits;
    }

    private static void addIfGiven(Map<String, TraitValue> traits, String name, @Nullable String value) {
        if (value != null) {
            traits.put(name, new TraitValue.Text(value));
        }
    }

    private @Nullable String channel() {
        String channel = request.channel();
        if (channel != null && (channel.isBlank() || channel.length() > FirstTouch.MAX_CHANNEL_LENGTH)) {
            refuse(
                    "/channel",
                    "invalid_length",
                    "a channel has 1 to %d characters, not %d"
                            .formatted(FirstTouch.MAX_CHANNEL_LENGTH, channel.length()));
        }
        return channel;
    }

    private void refuse(String pointer, String code, String detail) {
        errors.add(new FieldError(pointer, code, detail));
    }
}
