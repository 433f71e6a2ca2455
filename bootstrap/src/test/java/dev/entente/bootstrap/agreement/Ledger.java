package dev.entente.bootstrap.agreement;

import static org.awaitility.Awaitility.await;

import dev.entente.bootstrap.e2e.Books;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether anything was written, seen by the database itself: who writes has a transaction number, who reads has none.
 */
final class Ledger implements AutoCloseable {

    /**
     * What is written in the background: when a key was used last (who changes one writes to its tenant too), scores of
     * the day (who changes a lead writes to it too), how far a preview is, and how far past scores are looked through.
     */
    private static final Set<String> IN_THE_BACKGROUND = Set.of(
            "api_key", "lead_score", "score_refresh", "score_refresh_page", "rescore", "rescore_page", "past_scores");

    private static final Set<String> FOR_SOME_TIME = Set.of("import_page", "keyed_request");

    private static final String UNFINISHED = """
            SELECT (SELECT count(*) FROM import WHERE state IN ('QUEUED', 'RUNNING'))
              + (SELECT count(*) FROM rescore WHERE state = 'RUNNING' OR applying)""";

    private final Connection connection;
    private final List<String> tables;

    Ledger(Books books) throws Exception {
        this.connection = books.open();
        this.tables = column("""
                SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
                """);
    }

    /** The number the next writer gets. */
    long page() throws SQLException {
        return number("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    /** The tables with rows written since, but in the background. */
    List<String> writtenSince(long page) throws SQLException {
        return column(tables.stream()
                .filter(table -> !IN_THE_BACKGROUND.contains(table))
                .map(table ->
                        "(SELECT '%s' FROM %s WHERE xmin::text::bigint >= %d LIMIT 1)".formatted(table, table, page))
                .collect(Collectors.joining(" UNION ALL ")));
    }

    /** Waits until what was accepted to be done later is done. */
    void settle() {
        await().pollInterval(Duration.ofMillis(10)).until(() -> number(UNFINISHED) == 0);
    }

    /** How many rows there are, but of what is kept for some time only. */
    Map<String, Long> rows() throws SQLException {
        var rows = new TreeMap<String, Long>();
        for (String table : tables) {
            if (!FOR_SOME_TIME.contains(table)) {
                rows.put(table, number("SELECT count(*) FROM " + table));
            }
        }
        rows.put("signal", number("SELECT count(*) FROM signal")); // of all its partitions
        return rows;
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(column(sql).getFirst());
    }

    private List<String> column(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
