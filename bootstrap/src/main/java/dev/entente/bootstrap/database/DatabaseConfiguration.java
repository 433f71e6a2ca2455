package dev.entente.bootstrap.database;

import dev.entente.bootstrap.DataDirectory;
import dev.entente.bootstrap.settings.EntenteSettings;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whoever is given the {@link DatabaseAccess} finds the server running and the schema migrated, until after its own
 * end.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(EntenteSettings settings) throws IOException {
        var operators = settings.database().address();
        return operators.isPresent()
                ? new OperatorsDatabase(new DatabaseAccess(operators.get(), operators.get()))
                : EmbeddedDatabase.start(DataDirectory.open(settings.dataDir()).directory("postgres"));
    }

    @Bean
    DatabaseAccess databaseAccess(Database database) throws SQLException {
        Migration.apply(database.access());
        return database.access();
    }
}
