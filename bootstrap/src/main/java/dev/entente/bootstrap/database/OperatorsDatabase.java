package dev.entente.bootstrap.database;

/** A database that somebody else runs; whether it answers is found out by the migration. */
record OperatorsDatabase(DatabaseAccess access) implements Database {

    @Override
    public void close() {}
}
