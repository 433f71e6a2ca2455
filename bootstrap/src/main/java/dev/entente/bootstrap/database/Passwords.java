package dev.entente.bootstrap.database;

import dev.entente.bootstrap.DataDirectory;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The generated passwords of the embedded database, kept beside it in a file that only its owner can read. */
final class Passwords {

    private static final String FILE = "passwords.properties";
    private static final int BYTES = 24;

    private final Properties byRole;

    private Passwords(Properties byRole) {
        this.byRole = byRole;
    }

    /** The passwords kept in a directory, generated the first time. */
    static Passwords in(DataDirectory directory, String... roles) throws IOException {
        var byRole = new Properties();
        byRole.load(new StringReader(directory.read(FILE).orElse("")));
        if (byRole.isEmpty()) {
            for (String role : roles) {
                byRole.setProperty(role, generate());
            }
            var text = new StringWriter();
            byRole.store(text, "Without these the embedded database cannot be opened.");
            directory.write(FILE, text.toString());
        }
        return new Passwords(byRole);
    }

    String of(String role) {
        return byRole.getProperty(role, "");
    }

    private static String generate() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
