package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Answers.failure;
import static dev.entente.contracts.KeySession.change;
import static dev.entente.contracts.KeySession.grant;
import static dev.entente.contracts.KeySession.revoked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.Origin;
import dev.entente.domain.access.Scope;
import dev.entente.domain.access.Scopes;
import dev.entente.domain.port.ApiKeys;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PortFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeys} keeps to. */
public abstract class ApiKeysContract {

    private static final int RIVALS = 10;

    private TenantId tenant;
    private KeySession session;

    protected abstract ApiKeys apiKeys();

    /** A tenant without keys. */
    protected abstract TenantId newTenant();

    /** How many audit entries there are of a key. */
    protected abstract long auditEntries(TenantId tenant, UUID keyId);

    @BeforeEach
    void begin() {
        tenant = newTenant();
        session = new KeySession(apiKeys(), tenant);
    }

    @Test
    void a_tenant_begins_without_keys() {
        assertThat(answer(apiKeys().load(tenant)).keys()).isEmpty();
        assertThat(answer(apiKeys().list(tenant, PageRequest.first(1)))).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void a_key_is_read_as_it_was_stored_with_its_audit_entry() {
        Set<Origin> origins = Set.of(new Origin("https://a.example"), new Origin("http://b.example:8080"));
        ApiKey page = session.key(new Grant("Äpfel & \"pages\"", Scopes.of(Scope.WRITE_ONLY), origins, Samples.NOON));
        ApiKey team = session.key(new Grant("team", Scopes.of(Scope.SALES, Scope.MARKETING), Set.of(), null));
        session.stored(page);
        session.stored(team);

        assertThat(answer(apiKeys().load(tenant)).keys()).containsExactlyInAnyOrder(page, team);
        assertThat(answer(apiKeys().list(tenant, PageRequest.first(2))).items()).containsExactlyInAnyOrder(page, team);
        assertThat(auditEntries(tenant, page.id())).isOne();
    }

    @Test
    void every_change_raises_the_version() {
        long before = answer(apiKeys().load(tenant)).version();
        session.stored(session.key(Scope.READ));
        assertThat(answer(apiKeys().load(tenant)).version()).isGreaterThan(before);
    }

    @Test
    void what_was_decided_on_older_keys_is_not_stored() {
        long before = answer(apiKeys().load(tenant)).version();
        session.stored(session.key(Scope.READ));
        ApiKey late = session.key(Scope.READ);

        assertThat(answer(apiKeys().commit(tenant, change(before, late)))).isFalse();

        assertThat(answer(apiKeys().load(tenant)).keys()).doesNotContain(late);
        assertThat(auditEntries(tenant, late.id())).isZero();
    }

    @Test
    void of_rivals_one_is_stored() {
        long version = answer(apiKeys().load(tenant)).version();
        var commits = IntStream.range(0, RIVALS)
                .mapToObj(_ -> apiKeys().commit(tenant, change(version, session.key(Scope.READ))))
                .toList();

        assertThat(commits.stream().map(Answers::answer)).containsOnlyOnce(true).hasSize(RIVALS);
        assertThat(answer(apiKeys().load(tenant)).keys()).hasSize(1);
    }

    @Test
    void a_stored_key_can_only_be_ended() {
        ApiKey first = session.key(Scope.READ);
        session.stored(first);
        Instant end = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        var changed = new ApiKey(
                first.id(), tenant, first.hash(), grant(Scope.ADMIN).until(end), first.createdAt(), null, null);
        session.stored(changed);

        ApiKey found = answer(apiKeys().load(tenant)).keys().getFirst();
        assertThat(found.grant()).isEqualTo(first.grant().until(end));
    }

    @Test
    void keys_that_have_ended_stay_in_the_list() {
        ApiKey revoked = session.stored(revoked(session.stored(session.key(Scope.READ))));
        ApiKey expired = session.stored(session.key(
                grant(Scope.READ).until(Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS))));

        assertThat(answer(apiKeys().list(tenant, PageRequest.first(9))).items())
                .containsExactlyInAnyOrder(revoked, expired);
    }

    @Test
    void keys_are_listed_page_by_page_the_newest_first() {
        List<ApiKey> stored = IntStream.range(0, 5)
                .mapToObj(i -> session.key(Samples.NOON.plusSeconds(i / 2)))
                .toList();
        stored.forEach(session::stored);

        var first = answer(apiKeys().list(tenant, PageRequest.first(3)));
        var second = answer(apiKeys().list(tenant, new PageRequest(first.nextCursor(), 3)));

        assertThat(first.items()).hasSize(3).first().isEqualTo(stored.getLast());
        assertThat(second.nextCursor()).isNull();
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        failure(apiKeys().list(newTenant(), new PageRequest(first.nextCursor(), 3)), PortFailure.UnknownCursor.class);
    }

    @Test
    void tenants_do_not_see_each_others_keys() {
        session.stored(session.key(Scope.READ));
        TenantId other = newTenant();

        assertThat(answer(apiKeys().load(other)).keys()).isEmpty();
        assertThat(answer(apiKeys().list(other, PageRequest.first(1))).items()).isEmpty();
    }
}
