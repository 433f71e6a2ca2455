package dev.entente.bootstrap.database;

import dev.entente.persistence.connection.PostgresAddress;

/**
 * One database and the two ways into it. Both are the same where the operator has made only one role.
 *
 * @param owner for migrating: owns the schema
 * @param application for running: has the rights that the migrations give it
 */
public record DatabaseAccess(PostgresAddress owner, PostgresAddress application) {}
