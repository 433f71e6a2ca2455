package dev.entente.bootstrap.database;

import dev.entente.persistence.connection.PostgresAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Creates the roles and the database on the embedded server. What is there already stays as it is, so an interrupted
 * first start is completed by the next.
 */
final class Provisioning {

    private final Connection superuser;

    private Provisioning(Connection superuser) {
        this.superuser = superuser;
    }

    static void provision(PostgresAddress superuser, DatabaseAccess access) throws SQLException {
        try (Connection connection = Jdbc.connect(superuser)) {
            var provisioning = new Provisioning(connection);
            provisioning.createRole(access.owner());
            provisioning.createRole(access.application());
            provisioning.createDatabase(access);
        }
    }

    /** A role that may log in and has no right beyond those it is given. */
    private void createRole(PostgresAddress address) throws SQLException {
        if (!exists("SELECT FROM pg_roles WHERE rolname = ?", address.user())) {
            execute("CREATE ROLE %I LOGIN NOBYPASSRLS PASSWORD %L", address.user(), address.password());
        }
    }

    private void createDatabase(DatabaseAccess access) throws SQLException {
        String database = access.owner().database();
        if (!exists("SELECT FROM pg_database WHERE datname = ?", database)) {
            execute("CREATE DATABASE %I OWNER %I", database, access.owner().user());
        }
        execute("REVOKE ALL ON DATABASE %I FROM PUBLIC", database);
        execute(
                "GRANT CONNECT ON DATABASE %I TO %I",
                database, access.application().user());
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    /**
     * Definitions take no parameters; the server itself quotes names ({@code %I}) and literals ({@code %L}) into them.
     */
    private void execute(String template, String... values) throws SQLException {
        try (PreparedStatement format = superuser.prepareStatement("SELECT format(?, VARIADIC ?::text[])");
                Statement definition = superuser.createStatement()) {
            format.setString(1, template);
            format.setArray(2, superuser.createArrayOf("text", values));
            ResultSet text = format.executeQuery();
            text.next();
            definition.execute(text.getString(1));
        }
    }
}
