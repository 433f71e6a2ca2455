package dev.entente.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.persistence.TestDatabase;
import dev.entente.persistence.connection.HeldCaller.Statement;
import io.r2dbc.pool.ConnectionPool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Why every unit of work runs behind the shield: a caller goes away, and another comes to the same connection. */
class CancelTest {

    /** Tests share their machine with a build: a slow answer is not a broken one. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final PostgresSettings ONE_CONNECTION = new PostgresSettings(1, 1, PATIENCE, null);
    private static final int GONE = 1;
    private static final int NEXT = 2;

    private static final TestDatabase DATABASE = new TestDatabase();

    private final ConnectionPool pool = ConnectionPools.general(DATABASE.address(), ONE_CONNECTION);

    @BeforeEach
    void openTheConnection() throws SQLException {
        try (var owner = DATABASE.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS half");
            statement.execute("CREATE TABLE half (pair int, unit bigint); GRANT SELECT, INSERT ON half TO PUBLIC");
        }
        DatabaseClient.create(pool).sql("SELECT FROM half").then().block(PATIENCE);
        HeldCaller.stopCallers();
    }

    @AfterEach
    void goOn() {
        HeldCaller.goOn();
        pool.dispose();
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_ROW", "SECOND_ROW"})
    void a_row_of_a_cancelled_transaction_is_committed_by_whoever_comes_next(Statement statement) throws Exception {
        try (var gone = new HeldCaller(pool, GONE, statement);
                var next = new HeldCaller(pool, NEXT, Statement.SECOND_ROW)) {
            startAndLeave(gone, Mono::toFuture);
            CompletionStage<Void> answer = next.start(Mono::toFuture);
            next.awaitHeld();

            gone.release();
            next.release();

            assertThat(answer).succeedsWithin(PATIENCE);
        }
        assertThat(pairsOfEachTransaction()).containsExactly(List.of(GONE, NEXT, NEXT));
    }

    @ParameterizedTest
    @EnumSource
    void behind_the_shield_each_transaction_stays_whole_and_alone(Statement statement) throws Exception {
        var shield = new Shield(ONE_CONNECTION);
        try (var gone = new HeldCaller(pool, GONE, statement);
                var next = new HeldCaller(pool, NEXT, Statement.SECOND_ROW)) {
            startAndLeave(gone, shield::run);
            CompletionStage<Void> answer = next.start(shield::run);

            gone.release();
            next.awaitHeld();
            next.release();

            assertThat(answer).succeedsWithin(PATIENCE);
        }
        assertThat(pairsOfEachTransaction()).containsExactly(List.of(GONE, GONE), List.of(NEXT, NEXT));
    }

    private static void startAndLeave(HeldCaller caller, Function<Mono<Void>, CompletionStage<Void>> runner) {
        CompletionStage<Void> answer = caller.start(runner);
        caller.awaitHeld();
        answer.toCompletableFuture().cancel(true);
    }

    private List<List<Integer>> pairsOfEachTransaction() throws SQLException {
        try (var connection = DATABASE.connectAsOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT array_agg(pair ORDER BY pair) FROM half GROUP BY unit ORDER BY unit")) {
            var transactions = new ArrayList<List<Integer>>();
            while (rows.next()) {
                transactions.add(List.of((Integer[]) rows.getArray(1).getArray()));
            }
            return transactions;
        }
    }
}
