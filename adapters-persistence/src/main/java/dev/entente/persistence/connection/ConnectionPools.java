package dev.entente.persistence.connection;

import dev.entente.persistence.codec.RowArrayCodec;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The three pools. Building one opens no connection. */
public final class ConnectionPools {

    /** Where the tables are; migrations and connections agree on it. */
    public static final String SCHEMA = "entente";

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration CREATE = Duration.ofSeconds(2);
    private static final Duration VALIDATION = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration LIFE = Duration.ofMinutes(30);

    /** As many units of work, of an import for example, are under way at one time. */
    private static final int BULK_CONNECTIONS = 2;

    /** A read that is cancelled beyond 256 unread rows would wedge its connection: rows come in portions below that. */
    private static final int PORTION = 100;

    /** Answer and commit come back in one round trip; the intake is never cancelled, see {@link Shield}. */
    private static final int ALL_AT_ONCE = 0;

    /**
     * Every statement of the intake finds a handful of rows by key. A plan that was made while the tables were small
     * and is kept must not scan them.
     */
    private static final Map<String, String> LOOKUPS_BY_KEY = Map.of(
            "plan_cache_mode", "force_generic_plan",
            "enable_seqscan", "off",
            "enable_bitmapscan", "off");

    private ConnectionPools() {}

    /** For the intake: few connections, always busy, so that asking the server whether one is alive would cost. */
    public static ConnectionPool intake(PostgresAddress address, PostgresSettings settings) {
        var factory = factory(address, settings, ALL_AT_ONCE, LOOKUPS_BY_KEY);
        return pool(factory, settings, settings.intakeConnections(), ValidationDepth.LOCAL);
    }

    /**
     * For work on many leads at once that nobody waits for. It looks leads up as the intake does, but few at a time,
     * and on event loops of its own: to read a page of leads must not hold up the threads that answer requests.
     */
    public static ConnectionPool bulk(PostgresAddress address, PostgresSettings settings) {
        var factory = factory(address, settings.withOwnEventLoops(), ALL_AT_ONCE, LOOKUPS_BY_KEY);
        return pool(factory, settings, BULK_CONNECTIONS, ValidationDepth.REMOTE);
    }

    /** For everything else: a connection is tried before it is used. */
    public static ConnectionPool general(PostgresAddress address, PostgresSettings settings) {
        var factory = factory(address, settings, PORTION, Map.of());
        return pool(factory, settings, settings.generalConnections(), ValidationDepth.REMOTE);
    }

    private static ConnectionPool pool(
            PostgresqlConnectionFactory factory, PostgresSettings settings, int connections, ValidationDepth depth) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(factory)
                .initialSize(0)
                .maxSize(connections)
                .validationDepth(depth)
                .maxAcquireTime(settings.deadline())
                .maxValidationTime(VALIDATION)
                .maxCreateConnectionTime(CREATE)
                .maxIdleTime(IDLE)
                .maxLifeTime(LIFE)
                .build());
    }

    private static PostgresqlConnectionFactory factory(
            PostgresAddress address, PostgresSettings settings, int fetchSize, Map<String, String> planner) {
        var session = new HashMap<>(settings.sessionOptions());
        session.putAll(planner);
        var driver = driver(address)
                .applicationName("entente")
                .schema(SCHEMA)
                .options(session)
                .fetchSize(fetchSize)
                .forceBinary(true)
                .connectTimeout(CONNECT)
                .tcpKeepAlive(true)
                .tcpNoDelay(true)
                .autodetectExtensions(false)
                .codecRegistrar(RowArrayCodec.registrar());
        if (settings.eventLoops() != null) {
            driver.loopResources(settings.eventLoops());
        }
        return new PostgresqlConnectionFactory(driver.build());
    }

    private static PostgresqlConnectionConfiguration.Builder driver(PostgresAddress address) {
        var options = ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, PostgresqlConnectionFactoryProvider.POSTGRESQL_DRIVER)
                .option(ConnectionFactoryOptions.HOST, address.host())
                .option(ConnectionFactoryOptions.PORT, address.port())
                .option(ConnectionFactoryOptions.DATABASE, address.database())
                .option(ConnectionFactoryOptions.USER, address.user())
                .option(ConnectionFactoryOptions.PASSWORD, address.password());
        address.options().forEach((name, value) -> options.option(Option.valueOf(name), value));
        return PostgresqlConnectionFactoryProvider.builder(options.build());
    }
}
