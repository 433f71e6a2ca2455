package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.KeySession.grant;
import static dev.entente.contracts.KeySession.revoked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.KeyUse;
import dev.entente.domain.access.Scope;
import dev.entente.domain.port.ApiKeys;
import dev.entente.domain.port.OpenKeys;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link OpenKeys} keeps to, together with the {@link ApiKeys} that fill it. */
public abstract class OpenKeysContract {

    private KeySession session;

    protected abstract OpenKeys openKeys();

    protected abstract ApiKeys apiKeys();

    /** A tenant without keys. */
    protected abstract TenantId newTenant();

    @BeforeEach
    void begin() {
        session = new KeySession(apiKeys(), newTenant());
    }

    @Test
    void keys_of_all_tenants_open_until_they_are_revoked() {
        ApiKey key = session.stored(session.key(Scope.READ));
        var neighbour = new KeySession(apiKeys(), newTenant());
        ApiKey other = neighbour.stored(neighbour.key(Scope.WRITE_ONLY));
        assertThat(open()).contains(key, other);

        session.stored(revoked(key));

        assertThat(open()).contains(other).extracting(ApiKey::id).doesNotContain(key.id());
    }

    @Test
    void an_expired_key_opens_nothing() {
        Instant now = Instant.now();
        ApiKey expired = session.stored(session.key(grant(Scope.READ).until(now.minusSeconds(60))));
        ApiKey expiring = session.stored(session.key(grant(Scope.READ).until(now.plusSeconds(600))));

        assertThat(open()).extracting(ApiKey::id).contains(expiring.id()).doesNotContain(expired.id());
    }

    @Test
    void the_last_use_of_a_key_is_noted_and_never_goes_back() {
        ApiKey key = session.stored(session.key(Scope.READ));
        session.stored(session.key(Scope.READ));
        var uses = Set.of(new KeyUse(key.tenant(), key.id()), new KeyUse(key.tenant(), UUID.randomUUID()));

        answer(openKeys().used(uses, Samples.NOON));
        answer(openKeys().used(uses, Samples.NOON.minusSeconds(1)));

        assertThat(answer(apiKeys().load(key.tenant())).keys())
                .extracting(ApiKey::lastUsedAt)
                .containsExactlyInAnyOrder(Samples.NOON, null);
        answer(openKeys().used(Set.of(), Samples.NOON));
    }

    private List<ApiKey> open() {
        return answer(openKeys().all());
    }
}
