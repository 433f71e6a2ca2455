package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.bootstrap.process.EmbeddedFiles;
import dev.entente.bootstrap.process.EntenteProcess;
import dev.entente.persistence.FaultyWire;
import dev.entente.persistence.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A running Entente with its embedded database, a client that has the key, and its books. */
public record Entente(Path directory, EntenteProcess process, EntenteClient client, Books books)
        implements AutoCloseable {

    public static Entente start(Path directory, Map<String, String> environment) throws IOException {
        EntenteProcess process = EntenteProcess.start(directory, environment);
        var files = new EmbeddedFiles(directory.resolve("data"));
        return new Entente(
                directory,
                process,
                new EntenteClient(process.address(), key(directory)),
                new Books(
                        () -> files.connect(process.databasePort(), EmbeddedFiles.OWNER),
                        () -> files.connect(process.databasePort(), EmbeddedFiles.APPLICATION)));
    }

    /** Starts on a database that somebody else runs. */
    static Entente startOn(TestDatabase database, Path directory, Map<String, String> environment) throws IOException {
        EntenteProcess process = EntenteProcess.start(directory, on(database, environment));
        return new Entente(
                directory,
                process,
                new EntenteClient(process.address(), key(directory)),
                new Books(database::connectAsOwner));
    }

    /** Starts two together on a database that somebody else runs. */
    static List<Entente> startPairOn(TestDatabase database, Path here, Path there, Map<String, String> environment)
            throws IOException {
        Map<String, String> variables = on(database, environment);
        EntenteProcess one = EntenteProcess.launch(here, variables);
        EntenteProcess other = EntenteProcess.launch(there, variables);
        one.awaitStart();
        other.awaitStart();
        String key = theOnlyKey(List.of(here, there));
        var books = new Books(database::connectAsOwner);
        return List.of(
                new Entente(here, one, new EntenteClient(one.address(), key), books),
                new Entente(there, other, new EntenteClient(other.address(), key), books));
    }

    /** Of the one that came first; the others have none. */
    private static String theOnlyKey(List<Path> directories) throws IOException {
        List<Path> founders = directories.stream()
                .filter(directory -> Files.exists(directory.resolve("data/api-key")))
                .toList();
        assertThat(founders).hasSize(1);
        return key(founders.getFirst());
    }

    /** Starts on a database beyond a wire. */
    static Entente startOver(FaultyWire wire, TestDatabase database, Path directory) throws IOException {
        String url = "postgresql://127.0.0.1:%d/%s"
                .formatted(wire.port(), database.ownerAddress().database());
        return startOn(database, directory, Map.of("ENTENTE_DATABASE_URL", url));
    }

    /** The variables that name this database, unless others do. */
    static Map<String, String> on(TestDatabase database, Map<String, String> others) {
        var owner = database.ownerAddress();
        var environment = new HashMap<String, String>();
        environment.put(
                "ENTENTE_DATABASE_URL",
                "postgresql://%s:%d/%s".formatted(owner.host(), owner.port(), owner.database()));
        environment.put("ENTENTE_DATABASE_USER", owner.user());
        environment.put("ENTENTE_DATABASE_PASSWORD", owner.password());
        environment.putAll(others);
        return environment;
    }

    /** Starts under the policy of the storms. */
    static Entente startWithStormPolicy(Path directory) throws IOException {
        return start(directory, Map.of("ENTENTE_POLICY", stormPolicy(directory)));
    }

    /** Written into a file: a policy which has no cap where it would hide a signal too many. */
    static String stormPolicy(Path directory) throws IOException {
        return Files.writeString(directory.resolve("policy.yaml"), STORM_POLICY).toString();
    }

    private static final String STORM_POLICY = """
            decay: {halfLife: 30d, horizon: 180d}
            fit:
              - {rule: decision-maker, group: person, when: {trait: title, matches: "*VP*"}, points: 15}
            engagement:
              - {rule: pricing-page, group: web, on: {page: /pricing}, points: 10, atMost: 3 per week}
              - {rule: liked-us, group: social, on: {event: Social Liked}, points: 1}
              - {rule: downloaded, group: content, on: {event: Content Downloaded}, points: 2.5}
            handRaisers: [{event: Demo Requested}]
            mql: {enter: 50, leave: 35, requires: [email]}
            """;

    public static String key(Path directory) throws IOException {
        return Files.readString(directory.resolve("data/api-key")).strip();
    }

    @Override
    public void close() {
        client.close();
        process.close();
    }
}
