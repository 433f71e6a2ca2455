package dev.entente.bootstrap.database;

import java.io.Closeable;

/** A database that is there to be used, until it is closed. */
interface Database extends Closeable {

    DatabaseAccess access();
}
