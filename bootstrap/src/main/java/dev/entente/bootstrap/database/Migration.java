package dev.entente.bootstrap.database;

import dev.entente.bootstrap.start.StartFailure;
import dev.entente.persistence.PostgresSchema;
import dev.entente.persistence.connection.PostgresAddress;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** Brings the schema to this version before anything uses the database. */
final class Migration {

    private static final int UNTIL_ANOTHER_INSTANCE_IS_DONE = -1;

    private Migration() {}

    /**
     * Applies what is missing.
     *
     * @throws StartFailure if the database does not let the owner in
     */
    static void apply(DatabaseAccess access) throws SQLException {
        PostgresAddress owner = access.owner();
        // Flyway would say in many lines that it cannot connect.
        Jdbc.connect(owner).close();
        var flyway = Flyway.configure()
                .dataSource(Jdbc.url(owner), owner.user(), owner.password())
                .lockRetryCount(UNTIL_ANOTHER_INSTANCE_IS_DONE);
        PostgresSchema.configure(flyway, access.application().user()).load().migrate();
    }
}
