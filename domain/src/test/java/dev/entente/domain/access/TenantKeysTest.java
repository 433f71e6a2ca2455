package dev.entente.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entente.domain.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenantKeysTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(100));
    private static final Duration WEEK = Duration.ofDays(7);
    private static final TenantId TENANT = new TenantId(1);
    private static final UUID FRESH = UUID.randomUUID();

    @Test
    void a_key_is_made_with_an_entry_for_the_audit() {
        Grant grant = grant(Scope.SALES, null);

        KeyChange change = changed(keys().make(FRESH, "hash", grant, by(Scope.ADMIN)));

        assertThat(change.expectedVersion()).isEqualTo(7);
        assertThat(change.keys()).containsExactly(new ApiKey(FRESH, TENANT, "hash", grant, NOW, null, null));
        assertThat(change.entry().action()).isEqualTo("key.create");
        assertThat(change.entry().actor()).isEqualTo("Ada's key");
        assertThat(change.entry().detail()).isEqualTo("key (sales)");
    }

    @Test
    void nobody_makes_a_key_that_opens_more_than_their_own() {
        assertThat(refused(keys().make(FRESH, "hash", grant(Scope.ADMIN, null), by(Scope.MARKETING))))
                .isInstanceOf(KeyRefusal.BeyondMaker.class);
        changed(keys().make(FRESH, "hash", grant(Scope.READ, null), by(Scope.MARKETING)));
    }

    @Test
    void a_key_ends_in_the_future() {
        assertThat(refused(keys().make(FRESH, "hash", grant(Scope.READ, NOW.minusNanos(1)), by(Scope.ADMIN))))
                .isInstanceOf(KeyRefusal.EndsTooSoon.class);
        assertThat(refused(keys().make(FRESH, "hash", grant(Scope.READ, NOW), by(Scope.ADMIN))))
                .isInstanceOf(KeyRefusal.EndsTooSoon.class);
        changed(keys().make(FRESH, "hash", grant(Scope.READ, NOW.plusNanos(1)), by(Scope.ADMIN)));
    }

    @Test
    void at_most_100_keys_are_open_at_a_time() {
        changed(make(open(98)));
        changed(make(open(99)));
        assertThat(refused(make(open(100)))).isEqualTo(new KeyRefusal.TooMany(100));
        ApiKey expired = key(Scope.READ, NOW);
        ApiKey revoked = key(Scope.READ, null).revoked(LONG_AGO);
        changed(make(
                Stream.concat(open(99).stream(), Stream.of(expired, revoked)).toList()));
    }

    @Test
    void a_rotated_key_goes_on_for_the_overlap_and_the_new_one_opens_the_same() {
        ApiKey old = key(Scope.SALES, null);

        KeyChange change = changed(rotate(old, new KeyRotation(old.id(), null, null, WEEK), key(Scope.ADMIN, null)));

        assertThat(change.keys())
                .containsExactly(
                        new ApiKey(FRESH, TENANT, "hash", old.grant(), NOW, null, null),
                        new ApiKey(
                                old.id(), TENANT, old.hash(), old.grant().until(NOW.plus(WEEK)), LONG_AGO, null, null));
        assertThat(change.entry().action()).isEqualTo("key.rotate");
        assertThat(change.entry().detail()).contains(old.id().toString(), "2026-03-09T09:30:00Z");
    }

    @Test
    void a_rotated_key_lasts_no_longer_than_it_would_have() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        ApiKey old = key(Scope.SALES, tomorrow);
        Instant nextYear = NOW.plus(Duration.ofDays(365));

        KeyChange change = changed(rotate(old, new KeyRotation(old.id(), "new name", nextYear, WEEK)));

        assertThat(change.keys().getFirst().grant())
                .isEqualTo(old.grant().named("new name").until(nextYear));
        assertThat(change.keys().getLast().grant().expiresAt()).isEqualTo(tomorrow);
    }

    @Test
    void what_opens_nothing_is_not_rotated() {
        ApiKey expired = key(Scope.SALES, NOW);
        ApiKey revoked = key(Scope.SALES, null).revoked(LONG_AGO);
        for (ApiKey ended : List.of(expired, revoked)) {
            assertThat(refused(rotate(ended, new KeyRotation(ended.id(), null, null, WEEK))))
                    .isInstanceOf(KeyRefusal.Ended.class);
        }
        assertThat(refused(rotate(expired, new KeyRotation(FRESH, null, null, WEEK))))
                .isInstanceOf(KeyRefusal.Unknown.class);
    }

    @Test
    void an_overlap_lasts_up_to_30_days() {
        Duration most = Duration.ofDays(30);
        assertThat(new KeyRotation(FRESH, null, null, Duration.ZERO).overlap()).isZero();
        assertThat(new KeyRotation(FRESH, null, null, most).overlap()).isEqualTo(most);
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyRotation(FRESH, null, null, most.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyRotation(FRESH, null, null, Duration.ofNanos(-1)));
    }

    @Test
    void a_key_is_revoked_once() {
        ApiKey key = key(Scope.READ, null);
        KeyChange change = changed(keys(key).revoke(key.id(), by(Scope.ADMIN)));
        assertThat(change.keys()).containsExactly(key.revoked(NOW));
        assertThat(change.entry().action()).isEqualTo("key.revoke");

        assertThat(keys(key.revoked(LONG_AGO)).revoke(key.id(), by(Scope.ADMIN)))
                .isInstanceOf(KeyDecision.Unchanged.class);
        assertThat(refused(keys(key).revoke(FRESH, by(Scope.ADMIN)))).isInstanceOf(KeyRefusal.Unknown.class);
    }

    @Test
    void the_last_admin_that_never_expires_is_not_revoked() {
        ApiKey last = key(Scope.ADMIN, null);
        ApiKey expiring = key(Scope.ADMIN, NOW.plus(WEEK));
        ApiKey gone = key(Scope.ADMIN, null).revoked(LONG_AGO);
        ApiKey sales = key(Scope.SALES, null);

        assertThat(refused(keys(last, expiring, gone, sales).revoke(last.id(), by(Scope.ADMIN))))
                .isInstanceOf(KeyRefusal.LastAdmin.class);
        changed(keys(last, key(Scope.ADMIN, null)).revoke(last.id(), by(Scope.ADMIN)));
        changed(keys(last, expiring).revoke(expiring.id(), by(Scope.ADMIN)));
    }

    @Test
    void the_last_admin_that_never_expires_is_rotated_only_into_another() {
        ApiKey last = key(Scope.ADMIN, null);
        Instant end = NOW.plus(WEEK);
        assertThat(refused(rotate(last, new KeyRotation(last.id(), null, end, WEEK))))
                .isInstanceOf(KeyRefusal.LastAdmin.class);
        changed(rotate(last, new KeyRotation(last.id(), null, null, WEEK)));
        changed(rotate(last, new KeyRotation(last.id(), null, end, WEEK), key(Scope.ADMIN, null)));
    }

    @Test
    void a_key_opens_until_the_instant_it_expires() {
        ApiKey key = key(Scope.READ, NOW);
        assertThat(key.isOpenAt(NOW.minusNanos(1))).isTrue();
        assertThat(key.isOpenAt(NOW)).isFalse();
        assertThat(key(Scope.READ, null).isOpenAt(Instant.MAX)).isTrue();
    }

    private static KeyDecision make(List<ApiKey> existing) {
        return new TenantKeys(TENANT, 7, existing).make(FRESH, "hash", grant(Scope.READ, null), by(Scope.ADMIN));
    }

    private static KeyDecision rotate(ApiKey old, KeyRotation rotation, ApiKey... others) {
        var all = Stream.concat(Stream.of(old), Stream.of(others)).toList();
        return new TenantKeys(TENANT, 7, all).rotate(FRESH, "hash", rotation, by(Scope.ADMIN));
    }

    private static KeyChange changed(KeyDecision decision) {
        assertThat(decision).isInstanceOf(KeyDecision.Change.class);
        return ((KeyDecision.Change) decision).change();
    }

    private static KeyRefusal refused(KeyDecision decision) {
        assertThat(decision).isInstanceOf(KeyDecision.Refused.class);
        return ((KeyDecision.Refused) decision).why();
    }

    private static TenantKeys keys(ApiKey... keys) {
        return new TenantKeys(TENANT, 7, List.of(keys));
    }

    private static List<ApiKey> open(int count) {
        return IntStream.range(0, count).mapToObj(_ -> key(Scope.READ, null)).toList();
    }

    private static ApiKey key(Scope scope, @Nullable Instant end) {
        return new ApiKey(UUID.randomUUID(), TENANT, "hash", grant(scope, end), LONG_AGO, null, null);
    }

    private static Grant grant(Scope scope, @Nullable Instant end) {
        return new Grant("key", Scopes.of(scope), Set.of(), end);
    }

    private static KeyMaker by(Scope scope) {
        return new KeyMaker("Ada's key", Scopes.of(scope), UUID.randomUUID(), NOW);
    }
}
