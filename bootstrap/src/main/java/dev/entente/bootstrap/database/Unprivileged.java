package dev.entente.bootstrap.database;

import com.sun.security.auth.module.UnixSystem;
import dev.entente.bootstrap.start.StartFailure;
import java.io.IOException;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Where Entente is started as root, in a container for instance, the commands run in
 * a user namespace of their own, in which they are nobody.
 */
final class Unprivileged {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private Unprivileged() {}

    /**
     * What to put before a command of PostgreSQL: nothing for an ordinary user.
     *
     * @throws StartFailure if this is root on a machine that does not let it become nobody
     */
    static List<String> prefix() {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        try {
            // By name: PostgreSQL looks up who it is, and not every system has a nobody.
            Command.of(NAMESPACE, "id", List.of("-un")).run();
            return NAMESPACE;
        } catch (IOException refusal) {
            throw new StartFailure(
                    "PostgreSQL does not run as root, and this machine has no user namespaces."
                            + " Start Entente as an ordinary user, or set ENTENTE_DATABASE_URL to use a database of yours.",
                    refusal);
        }
    }
}
