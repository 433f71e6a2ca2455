package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.ApiKey;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.PolicyVersion;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.port.OpenKeys;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.Tenants;
import dev.entente.domain.port.Tenants.Founding;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Tenants} keeps to, together with the {@link OpenKeys} and the {@link PolicyStore} beside it. Each
 * test starts with an empty store.
 */
public abstract class TenantsContract {

    private static final int INSTANCES = 10;

    protected abstract Tenants tenants();

    protected abstract OpenKeys openKeys();

    protected abstract PolicyStore policies();

    @Test
    void where_nobody_was_founded_there_is_no_key_and_no_policy() {
        assertThat(answer(openKeys().all())).isEmpty();
        assertThat(answer(tenants().ids())).isEmpty();
        assertThat(answer(policies().active(new TenantId(1)))).isEmpty();
        assertThat(answer(policies().find(new TenantId(1), 1))).isEmpty();
    }

    @Test
    void a_tenant_is_founded_with_its_policy_and_its_key() {
        var founding = founding(1, "zone: Europe/Berlin # ÄÖ\n");

        assertThat(answer(tenants().found(founding))).isTrue();

        assertThat(answer(tenants().ids())).containsExactly(founding.tenant());
        assertThat(answer(openKeys().all())).singleElement().satisfies(key -> {
            assertThat(key.id()).isEqualTo(founding.keyId());
            assertThat(key.tenant()).isEqualTo(founding.tenant());
            assertThat(key.hash()).isEqualTo(founding.keyHash());
        });
        var version = new PolicyVersion(1, PolicyState.PUBLISHED, 0, founding.at(), null, founding.at(), null);
        var published = new StoredPolicy(version, founding.policyText());
        assertThat(answer(policies().active(founding.tenant()))).contains(published);
        assertThat(answer(policies().find(founding.tenant(), 1))).contains(published);
        assertThat(answer(policies().find(founding.tenant(), 2))).isEmpty();
        assertThat(answer(policies().active(new TenantId(2)))).isEmpty();
    }

    @Test
    void where_a_tenant_is_nothing_more_is_founded() {
        var first = founding(1, "the first");
        answer(tenants().found(first));

        assertThat(answer(tenants().found(founding(1, "the second")))).isFalse();
        assertThat(answer(tenants().found(founding(2, "the third")))).isFalse();

        assertThat(answer(openKeys().all())).extracting(ApiKey::id).containsExactly(first.keyId());
        assertThat(answer(policies().active(first.tenant())).map(StoredPolicy::text))
                .contains("the first");
        assertThat(answer(policies().active(new TenantId(2)))).isEmpty();
    }

    @Test
    void of_instances_that_start_together_one_founds() {
        var foundings = IntStream.rangeClosed(1, INSTANCES)
                .mapToObj(i -> tenants().found(founding(1 + i % 2, "policy " + i)))
                .toList();

        assertThat(foundings.stream().map(Answers::answer))
                .containsOnlyOnce(true)
                .hasSize(INSTANCES);
        assertThat(answer(openKeys().all())).hasSize(1);
    }

    private static Founding founding(int tenant, String policy) {
        return new Founding(
                new TenantId(tenant), "default", policy, UUID.randomUUID(), "hash-" + UUID.randomUUID(), Samples.NOON);
    }
}
