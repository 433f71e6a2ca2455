package dev.entente.rest.key;

import static java.util.stream.Collectors.joining;

import dev.entente.domain.access.Grant;
import dev.entente.domain.access.KeyRotation;
import dev.entente.domain.access.Origin;
import dev.entente.domain.access.Scope;
import dev.entente.domain.access.Scopes;
import dev.entente.rest.json.Instants;
import dev.entente.rest.json.InvalidInput;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.Problem.FieldError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of the wish for a key, each read by itself; what is wrong with them is gathered. */
final class KeyFields {

    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);

    private final KeyRequest request;
    private final List<FieldError> errors = new ArrayList<>();

    KeyFields(KeyRequest request) {
        this.request = request;
    }

    /** @throws dev.entente.rest.problem.ProblemException 422 with the place of each error, if there is any */
    void check() {
        if (!errors.isEmpty()) {
            throw Problem.unprocessable(errors).asException();
        }
    }

    @Nullable String name() {
        String name = request.name();
        if (name != null && (name.isBlank() || name.strip().length() > Grant.MAX_NAME_LENGTH)) {
            refuse(
                    "/name",
                    "invalid_length",
                    "a name has 1 to %d characters, not %d"
                            .formatted(Grant.MAX_NAME_LENGTH, name.strip().length()));
        }
        return name;
    }

    @Nullable Scopes scopes() {
        if (request.scopes() == null || request.scopes().isEmpty()) {
            refuse("/scopes", "required", "a key has at least one scope: " + words());
            return null;
        }
        var scopes = EnumSet.noneOf(Scope.class);
        for (int i = 0; i < request.scopes().size(); i++) {
            readScope(request.scopes().get(i), "/scopes/" + i, scopes);
        }
        if (scopes.contains(Scope.WRITE_ONLY) && scopes.size() > 1) {
            refuse("/scopes", "not_alone", "write-only goes with no other scope");
            return null;
        }
        return scopes.isEmpty() ? null : new Scopes(scopes);
    }

    private void readScope(@Nullable String word, String pointer, Set<Scope> scopes) {
        Scope.of(String.valueOf(word))
                .ifPresentOrElse(scopes::add, () -> refuse(pointer, "unknown_scope", "a scope is one of " + words()));
    }

    Set<Origin> origins() {
        List<@Nullable String> sent = request.allowedOrigins() == null ? List.of() : request.allowedOrigins();
        if (sent.size() > Grant.MAX_ORIGINS) {
            refuse(
                    "/allowedOrigins",
                    "too_many",
                    "a key has at most %d origins, not %d".formatted(Grant.MAX_ORIGINS, sent.size()));
            return Set.of();
        }
        var origins = new LinkedHashSet<Origin>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                origins.add(new Origin(String.valueOf(sent.get(i))));
            } catch (IllegalArgumentException invalid) {
                refuse("/allowedOrigins/" + i, "invalid_origin", String.valueOf(invalid.getMessage()));
            }
        }
        return origins;
    }

    @Nullable Instant expiresAt() {
        try {
            return Instants.parse(request.expiresAt(), "/expiresAt");
        } catch (InvalidInput invalid) {
            refuse(invalid.pointer(), invalid.code(), invalid.detail());
            return null;
        }
    }

    Duration overlap() {
        if (request.overlap() == null) {
            return USUAL_OVERLAP;
        }
        try {
            Duration overlap = Duration.parse(request.overlap());
            if (!overlap.isNegative() && overlap.compareTo(KeyRotation.MAX_OVERLAP) <= 0) {
                return overlap;
            }
        } catch (DateTimeException unreadable) {
            // refused below, as what is out of bounds
        }
        refuse(
                "/overlap",
                "invalid_duration",
                "an overlap lasts from PT0S to P%dD, written like P7D or PT12H"
                        .formatted(KeyRotation.MAX_OVERLAP.toDays()));
        return USUAL_OVERLAP;
    }

    void refuseIfGiven(String pointer, @Nullable Object value) {
        if (value != null) {
            refuse(pointer, "kept_as_it_was", "a key that takes the place of another opens what that one did");
        }
    }

    private static String words() {
        return Arrays.stream(Scope.values()).map(Scope::word).collect(joining(", "));
    }

    void refuse(String pointer, String code, String detail) {
        errors.add(new FieldError(pointer, code, detail));
    }
}
