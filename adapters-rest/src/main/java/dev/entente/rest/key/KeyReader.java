package dev.entente.rest.key;

import static java.util.Objects.requireNonNull;

import dev.entente.domain.access.Grant;
import dev.entente.domain.access.KeyRefusal;
import dev.entente.domain.access.KeyRotation;
import dev.entente.domain.access.Origin;
import dev.entente.domain.access.Scopes;
import dev.entente.rest.web.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Reads the wish for a key, and finds everything that is wrong with it at once. */
final class KeyReader {

    private KeyReader() {}

    /** @throws dev.entente.rest.problem.ProblemException 422 with the place of each error, 404 for an unknown key */
    static KeyWish read(KeyRequest request) {
        var fields = new KeyFields(request);
        return request.rotates() == null ? another(request, fields) : inPlaceOf(request.rotates(), request, fields);
    }

    private static KeyWish another(KeyRequest request, KeyFields fields) {
        String name = fields.name();
        if (name == null) {
            fields.refuse("/name", "required", "a key has a name");
        }
        Scopes scopes = fields.scopes();
        Set<Origin> origins = fields.origins();
        if (scopes != null && !scopes.areWriteOnly() && !origins.isEmpty()) {
            fields.refuse("/allowedOrigins", "not_write_only", "only a write-only key may be used by web pages");
        }
        if (request.overlap() != null) {
            fields.refuse("/overlap", "nothing_to_overlap", "an overlap belongs to a key that another one rotates");
        }
        Instant expiresAt = fields.expiresAt();
        fields.check();
        return new KeyWish.Another(new Grant(requireNonNull(name), requireNonNull(scopes), origins, expiresAt));
    }

    private static KeyWish inPlaceOf(String rotates, KeyRequest request, KeyFields fields) {
        UUID replaced = Uuids.parse(rotates).orElseThrow(() -> KeyRefusals.of(new KeyRefusal.Unknown()));
        fields.refuseIfGiven("/scopes", request.scopes());
        fields.refuseIfGiven("/allowedOrigins", request.allowedOrigins());
        String name = fields.name();
        Instant expiresAt = fields.expiresAt();
        Duration overlap = fields.overlap();
        fields.check();
        return new KeyWish.InPlaceOf(new KeyRotation(replaced, name, expiresAt, overlap));
    }
}
