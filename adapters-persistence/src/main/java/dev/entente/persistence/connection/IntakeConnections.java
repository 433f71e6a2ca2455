package dev.entente.persistence.connection;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Lends the connections of the intake. Work on them is cancelled only when the {@link Shield} abandons it: then the
 * server has stopped answering, and the connection is closed for good, for nothing would ever come back on it.
 */
public final class IntakeConnections {

    private final ConnectionPool pool;

    public IntakeConnections(ConnectionPool pool) {
        this.pool = pool;
    }

    public <T> Mono<T> use(Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(
                pool.create(),
                work,
                Connection::close,
                (connection, failure) -> connection.close(),
                IntakeConnections::abandon);
    }

    /**
     * The farewell to a dead server may wait for ever behind what could not be sent. So nobody waits for it: a
     * connection that is about to close is not taken again by the pool.
     */
    private static Publisher<Void> abandon(Connection connection) {
        Mono.from(physical(connection).close()).onErrorComplete().subscribe();
        return connection.close();
    }

    private static Connection physical(Connection connection) {
        return connection instanceof Wrapped<?> pooled && pooled.unwrap() instanceof Connection inner
                ? inner
                : connection;
    }
}
