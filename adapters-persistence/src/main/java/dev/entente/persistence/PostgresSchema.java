package dev.entente.persistence;

import dev.entente.persistence.connection.ConnectionPools;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema of this version: what Flyway has to know to bring a database to it. */
public final class PostgresSchema {

    private PostgresSchema() {}

    /**
     * @param flyway connects as the role that owns the schema
     * @param appRole the role that the running system connects as; may be the owner
     */
    public static FluentConfiguration configure(FluentConfiguration flyway, String appRole) {
        return flyway.defaultSchema(ConnectionPools.SCHEMA)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", appRole));
    }
}
