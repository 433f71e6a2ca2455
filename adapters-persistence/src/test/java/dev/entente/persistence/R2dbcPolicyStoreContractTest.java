package dev.entente.persistence;

import static dev.entente.contracts.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.contracts.PolicyStoreContract;
import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.PolicyStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class R2dbcPolicyStoreContractTest extends PolicyStoreContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected PolicyStore policies() {
        return STORES.all().policyStore();
    }

    @Override
    protected TenantId newTenant() {
        TenantId tenant = STORES.nextTenant();
        STORES.execute("""
                BEGIN;
                INSERT INTO tenant (id, name, active_policy, created_at) VALUES (%1$d, 'tenant', 1, now());
                INSERT INTO policy (tenant_id, version, state, text, created_at, published_at)
                  VALUES (%1$d, 1, 'published', 'the first', '%2$s', '%2$s');
                COMMIT""".formatted(tenant.value(), Samples.NOON));
        return tenant;
    }

    @Override
    protected void publish(TenantId tenant, int version, Instant at) {
        STORES.execute("""
                BEGIN;
                UPDATE policy SET state = 'retired', retired_at = '%3$s'
                  WHERE tenant_id = %1$d AND version = (SELECT active_policy FROM tenant WHERE id = %1$d);
                UPDATE policy SET state = 'published', published_at = '%3$s' WHERE tenant_id = %1$d AND version = %2$d;
                UPDATE tenant SET active_policy = %2$d WHERE id = %1$d;
                COMMIT""".formatted(tenant.value(), version, at));
    }

    /** Version 1 is retired, 2 in force, and 3 was discarded as a draft. */
    private TenantId tenantWithAPast() {
        TenantId tenant = newTenant();
        answer(policies().draft(tenant, "the second", Samples.maker(Samples.NOON)));
        answer(policies().draft(tenant, "the third", Samples.maker(Samples.NOON)));
        publish(tenant, 2, Samples.NOON);
        answer(policies().retire(tenant, 3, Samples.maker(Samples.NOON)));
        return tenant;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text = text || ' '",
                "text = 'another', revision = revision + 1, replaced_at = now()",
                "revision = revision + 1",
                "replaced_at = now()",
                "created_at = created_at + interval '1 second'",
                "published_at = coalesce(published_at, now()) + interval '1 second'",
                "state = 'draft', published_at = NULL, retired_at = NULL",
                "version = version + 10",
                "text = text"
            })
    void the_database_itself_refuses_to_change_what_is_no_draft(String change) {
        TenantId tenant = tenantWithAPast();
        for (int version : new int[] {1, 2, 3}) {
            List<String> before = row(tenant, version);
            assertThatThrownBy(() -> STORES.execute("UPDATE policy SET %s WHERE tenant_id = %d AND version = %d"
                            .formatted(change, tenant.value(), version)))
                    .as("version " + version)
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageContaining("stays as it is");
            assertThat(row(tenant, version)).isEqualTo(before).hasSize(1);
        }
    }

    @Test
    void the_database_itself_refuses_to_publish_a_version_twice() {
        TenantId tenant = tenantWithAPast();
        for (int version : new int[] {1, 3}) {
            assertThatThrownBy(() -> STORES.execute(
                            "UPDATE policy SET state = 'published', published_at = now(), retired_at = NULL"
                                    + " WHERE tenant_id = %d AND version = %d".formatted(tenant.value(), version)))
                    .rootCause()
                    .hasMessageContaining("version %d is retired", version);
        }
    }

    @Test
    void the_text_of_a_draft_does_not_change_while_it_is_published() {
        TenantId tenant = newTenant();
        answer(policies().draft(tenant, "the second", Samples.maker(Samples.NOON)));

        assertThatThrownBy(() ->
                        STORES.execute("UPDATE policy SET state = 'published', published_at = now(), text = 'another' "
                                + "WHERE tenant_id = %d AND version = 2".formatted(tenant.value())))
                .rootCause()
                .hasMessageContaining("stays as it is");
    }

    @Test
    void the_database_itself_refuses_to_forget_what_was_in_force() {
        TenantId tenant = tenantWithAPast();
        assertThatThrownBy(
                        () -> STORES.execute("DELETE FROM policy WHERE version = 1 AND tenant_id = " + tenant.value()))
                .rootCause()
                .hasMessageContaining("version 1 is not forgotten");
    }

    private static List<String> row(TenantId tenant, int version) {
        return STORES.query("SELECT policy::text FROM policy WHERE tenant_id = %d AND version = %d"
                .formatted(tenant.value(), version));
    }
}
