package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is stored, seen behind the application's back, and whether it adds up. */
public final class Books {

    /** Opens a connection. */
    @FunctionalInterface
    public interface Door {
        Connection open() throws Exception;
    }

    /** Each finds what no crash, cancel or race may leave behind. */
    private static final Map<String, String> OFFENDERS = Map.of(
            "a message that counts without its signal, or a signal without its message",
            """
            SELECT coalesce(s.message_id, m.hash::text) FROM message m FULL JOIN signal s ON m.tenant_id = s.tenant_id
              AND m.hash = encode(substring(sha256(convert_to(s.message_id, 'UTF8')) FOR 16), 'hex')::uuid
            WHERE m.hash IS NULL OR s.message_id IS NULL""",
            "a signal that is stored twice",
            """
            SELECT message_id FROM signal GROUP BY tenant_id, message_id HAVING count(*) > 1""",
            "a signal beyond the version of its lead",
            """
            SELECT s.message_id FROM signal s LEFT JOIN lead l ON l.tenant_id = s.tenant_id AND l.id = s.lead_id
            WHERE l.id IS NULL OR s.lead_version > l.version""",
            "a lead without a score",
            """
            SELECT l.id::text FROM lead l LEFT JOIN lead_score s ON s.tenant_id = l.tenant_id AND s.lead_id = l.id
            WHERE s.lead_id IS NULL""",
            "a lead whose versions have a gap",
            """
            SELECT l.id::text FROM lead l, LATERAL (
              SELECT count(*) AS versions FROM (
                SELECT lead_version FROM signal s WHERE s.tenant_id = l.tenant_id AND s.lead_id = l.id
                UNION SELECT lead_version FROM trait_record t WHERE t.tenant_id = l.tenant_id AND t.lead_id = l.id
                UNION SELECT lead_version FROM transition t WHERE t.tenant_id = l.tenant_id AND t.lead_id = l.id
                UNION SELECT survivor_version FROM lead_join j WHERE j.tenant_id = l.tenant_id AND j.survivor = l.id
                UNION SELECT substring(detail FROM '^version ([0-9]+)$')::bigint FROM audit_entry a
                  WHERE a.tenant_id = l.tenant_id AND a.subject = l.id AND a.action IN ('lead.upsert', 'lead.enlist', 'lead.release')
                UNION SELECT l.version WHERE l.joined_into IS NOT NULL) AS written) AS history
            WHERE versions <> l.version""",
            "a transition that does not follow the one before",
            """
            SELECT lead_id::text FROM (
              SELECT lead_id, from_stage, lag(to_stage, 1, 'LEAD') OVER (
                PARTITION BY tenant_id, lead_id ORDER BY lead_version, ordinal) AS before FROM transition) AS path
            WHERE from_stage <> before""",
            "a lead in another stage than its transitions led to",
            """
            SELECT l.id::text FROM lead l LEFT JOIN LATERAL (
              SELECT to_stage FROM transition t WHERE t.tenant_id = l.tenant_id AND t.lead_id = l.id
              ORDER BY lead_version DESC, ordinal DESC LIMIT 1) AS last ON true
            WHERE l.joined_into IS NULL AND l.stage <> coalesce(last.to_stage, 'LEAD')""",
            "an identity of a lead that was absorbed",
            """
            SELECT i.value FROM lead_identity i JOIN lead l ON l.tenant_id = i.tenant_id AND l.id = i.lead_id
            WHERE l.joined_into IS NOT NULL""");

    private final Door door;
    private final Door application;

    /**
     * @param owner for the tables
     * @param application sees what the sessions of the application do
     */
    Books(Door owner, Door application) {
        this.door = owner;
        this.application = application;
    }

    /** Of a database where both are one. */
    Books(Door owner) {
        this(owner, owner);
    }

    public void assertBalanced() throws Exception {
        for (var offender : OFFENDERS.entrySet()) {
            assertThat(column(offender.getValue())).as(offender.getKey()).isEmpty();
        }
    }

    /** The ids of all signals that came with this prefix. */
    List<String> messageIds(String prefix) throws Exception {
        return column("SELECT message_id FROM signal WHERE starts_with(message_id, '" + prefix + "')");
    }

    /** Of each connection of the application. */
    List<String> sessionStates() throws Exception {
        return column(application, "SELECT state FROM pg_stat_activity WHERE application_name = 'entente'");
    }

    public List<String> column(String sql) throws Exception {
        return column(door, sql);
    }

    /** A way in that stays open, for whoever looks often. */
    public Connection open() throws Exception {
        return door.open();
    }

    private static List<String> column(Door door, String sql) throws Exception {
        try (Connection connection = door.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    void execute(String sql) throws Exception {
        try (Connection connection = door.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
