package dev.entente.domain.access;

import dev.entente.domain.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All keys of a tenant, and what may be done to them.
 *
 * @param version raised by every change
 */
public record TenantKeys(TenantId tenant, long version, List<ApiKey> keys) {

    /** Of keys that are open at a time. */
    public static final int MAX_OPEN = 100;

    public TenantKeys {
        keys = List.copyOf(keys);
    }

    public KeyDecision make(UUID id, String hash, Grant grant, KeyMaker by) {
        KeyRefusal refusal = refusal(grant, by);
        if (refusal != null) {
            return new KeyDecision.Refused(refusal);
        }
        ApiKey made = made(id, hash, grant, by.at());
        return change(by.entry("key.create", description(made)), made);
    }

    public KeyDecision rotate(UUID id, String hash, KeyRotation rotation, KeyMaker by) {
        return find(rotation.replaced())
                .map(old -> rotate(old, id, hash, rotation, by))
                .orElseGet(() -> new KeyDecision.Refused(new KeyRefusal.Unknown()));
    }

    private KeyDecision rotate(ApiKey old, UUID id, String hash, KeyRotation rotation, KeyMaker by) {
        Grant grant = rotation.renewed(old.grant());
        KeyRefusal refusal = refusal(old, grant, by);
        if (refusal != null) {
            return new KeyDecision.Refused(refusal);
        }
        ApiKey made = made(id, hash, grant, by.at());
        ApiKey ending = old.endingBy(by.at().plus(rotation.overlap()));
        String detail = "%s in the place of %s, which ends at %s"
                .formatted(description(made), old.id(), ending.grant().expiresAt());
        return change(by.entry("key.rotate", detail), made, ending);
    }

    public KeyDecision revoke(UUID id, KeyMaker by) {
        return find(id).map(key -> revoke(key, by)).orElseGet(() -> new KeyDecision.Refused(new KeyRefusal.Unknown()));
    }

    private KeyDecision revoke(ApiKey key, KeyMaker by) {
        if (key.revokedAt() != null) {
            return new KeyDecision.Unchanged();
        }
        return isLastAdmin(key)
                ? new KeyDecision.Refused(new KeyRefusal.LastAdmin())
                : change(by.entry("key.revoke", description(key)), key.revoked(by.at()));
    }

    private @Nullable KeyRefusal refusal(ApiKey old, Grant grant, KeyMaker by) {
        if (!old.isOpenAt(by.at())) {
            return new KeyRefusal.Ended();
        }
        return grant.expiresAt() != null && isLastAdmin(old) ? new KeyRefusal.LastAdmin() : refusal(grant, by);
    }

    private @Nullable KeyRefusal refusal(Grant grant, KeyMaker by) {
        if (!by.scopes().cover(grant.scopes())) {
            return new KeyRefusal.BeyondMaker();
        }
        Instant end = grant.expiresAt();
        if (end != null && !end.isAfter(by.at())) {
            return new KeyRefusal.EndsTooSoon();
        }
        long open = keys.stream().filter(key -> key.isOpenAt(by.at())).count();
        return open >= MAX_OPEN ? new KeyRefusal.TooMany(MAX_OPEN) : null;
    }

    private Optional<ApiKey> find(UUID id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private boolean isLastAdmin(ApiKey key) {
        return key.isLastingAdmin()
                && keys.stream().filter(ApiKey::isLastingAdmin).count() == 1;
    }

    private ApiKey made(UUID id, String hash, Grant grant, Instant at) {
        return new ApiKey(id, tenant, hash, grant, at, null, null);
    }

    private KeyDecision change(KeyChange.Entry entry, ApiKey... changed) {
        return new KeyDecision.Change(new KeyChange(version, List.of(changed), entry));
    }

    private static String description(ApiKey key) {
        return "%s (%s)".formatted(key.grant().name(), key.grant().scopes());
    }
}
