package dev.entente.persistence;

import static dev.entente.contracts.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema promises by itself. */
class SchemaTest {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Test
    void every_key_and_every_foreign_key_of_a_tenants_table_starts_with_the_tenant() {
        assertThat(STORES.query("""
                SELECT c.conrelid::regclass || ' ' || c.conname FROM pg_constraint c
                JOIN pg_attribute tenant ON tenant.attrelid = c.conrelid AND tenant.attname = 'tenant_id'
                WHERE c.contype IN ('p', 'f') AND c.conkey[1] <> tenant.attnum""")).isEmpty();
        assertThat(STORES.query("""
                SELECT relname FROM pg_class c
                WHERE relkind IN ('r', 'p') AND relnamespace = 'entente'::regnamespace
                  AND relname NOT IN ('tenant', 'flyway_schema_history') AND NOT EXISTS (
                    SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'tenant_id' AND attnum = 1)""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit_entry",
                "transition",
                "trait_record",
                "lead_join",
                "identity_conflict",
                "signal",
                "message",
                "import_page",
                "import_rejected_row"
            })
    void what_happened_cannot_be_changed_by_the_running_role(String table) {
        assertThat(STORES.query(
                        "SELECT has_table_privilege('entente_app', '" + table + "', 'UPDATE, DELETE, TRUNCATE')"))
                .containsExactly("f");
        assertThat(STORES.query("SELECT has_table_privilege('entente_app', '" + table + "', 'INSERT')"))
                .containsExactly("t");
    }

    @Test
    void the_running_role_deletes_nothing_and_makes_no_tables() {
        assertThat(STORES.query("""
                SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'entente'::regnamespace
                  AND has_table_privilege('entente_app', oid, 'DELETE, TRUNCATE')""")).isEmpty();
        assertThat(STORES.query("SELECT has_schema_privilege('entente_app', 'entente', 'CREATE')"))
                .containsExactly("f");
    }

    @Test
    void partitions_are_made_ahead_by_the_running_role_and_only_once() {
        var partitions = STORES.all().signalPartitions();

        assertThat(answer(partitions.makeAhead(Instant.parse("2031-01-31T23:59:59Z"))))
                .isEqualTo(4);
        assertThat(answer(partitions.makeAhead(Instant.parse("2031-02-01T00:00:00Z"))))
                .isEqualTo(1);
        assertThat(answer(partitions.makeAhead(Instant.parse("2031-02-28T00:00:00Z"))))
                .isZero();
        assertThat(STORES.query(
                        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'signal'::regclass"))
                .contains("signal_203101", "signal_203102", "signal_203103", "signal_203104", "signal_203105");
    }

    @Test
    void signals_that_came_before_their_partition_move_into_it() {
        STORES.execute("""
                INSERT INTO signal SELECT 1, gen_random_uuid(), 1, 0, at, at, at, 'm', 'TRACK', NULL, NULL, NULL, NULL, ''
                FROM (VALUES (timestamptz '2032-05-31 23:59:59Z'), ('2032-06-01 00:00:00Z')) AS v (at)""");

        STORES.query("SELECT make_signal_partitions('2032-05-01 00:00:00Z', 0)");

        assertThat(STORES.query("SELECT received_at AT TIME ZONE 'UTC' FROM signal_203205"))
                .containsExactly("2032-05-31 23:59:59");
        assertThat(STORES.query("SELECT received_at AT TIME ZONE 'UTC' FROM signal_default"))
                .containsExactly("2032-06-01 00:00:00");
    }

    @Test
    void the_current_month_has_its_partition_from_the_start() {
        assertThat(STORES.query(
                        "SELECT to_regclass('signal_' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMM')) IS NOT NULL"))
                .containsExactly("t");
    }
}
