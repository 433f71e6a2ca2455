import dev.entente.application.CompilePolicy;
import dev.entente.bootstrap.policy.JsonPayloadText;
import dev.entente.bootstrap.policy.LinearPatterns;
import dev.entente.bootstrap.policy.YamlPolicyText;
import dev.entente.domain.lead.Foresight;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.PolicySource;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Observed;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import dev.entente.persistence.codec.EngagementStateCodec;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/** Fills an empty Entente with leads and their signals by SQL, previews a policy, and does the same in two other ways. */
final class Rescore {

    private static final String FILL = """
            SELECT make_signal_partitions(now() - interval '90 days', 4);
            INSERT INTO lead SELECT 1, made_id(n), 1, NULL, 'LEAD', at, NULL, NULL, false, NULL, NULL,
                json_build_object(
                  'title', json_build_object('v', (ARRAY['VP Sales', 'Engineer', 'CEO', 'Intern'])[1 + n %% 4], 'at', at),
                  'email', json_build_object('v', 'p' || n || '@example.com', 'at', at)), at, at
              FROM generate_series(1, %1$d) AS n, LATERAL (SELECT now() - interval '80 days' AS at) AS t;
            INSERT INTO lead_score (tenant_id, lead_id, policy_version, state, fit, engagement, scored_at, lead_version)
              SELECT 1, id, 1, '\\x%3$s', 0, 0, now(), 1 FROM lead;
            INSERT INTO signal SELECT 1, made_id(n), 1, i, at, at, at, 'm-' || n || '-' || i,
                CASE WHEN i %% 2 = 0 THEN 'PAGE' ELSE 'TRACK' END,
                (ARRAY['Link Clicked', 'Content Downloaded', 'Webinar Attended', 'Form Submitted', 'Nothing'])[1 + (n + i) %% 5],
                CASE WHEN i %% 2 = 0 THEN (ARRAY['/pricing', '/product', '/blog/a', '/docs/b', '/'])[1 + (n * 7 + i) %% 5] END,
                NULL, NULL, convert_to(repeat('{"type":"page"}', 20), 'UTF8')
              FROM generate_series(1, %1$d) AS n, generate_series(1, %2$d) AS i,
                LATERAL (SELECT now() - make_interval(hours => ((n * 31 + i * 67) %% 1900)::int) AS at) AS t;
            INSERT INTO policy (tenant_id, version, state, text, created_at) VALUES (1, 2, 'draft', '%4$s', now())""";

    private static final String IDS = """
            CREATE FUNCTION made_id(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
              $$ SELECT (lpad(to_hex(n), 12, '0') || '7000' || '8000' || lpad(to_hex(n), 12, '0'))::uuid $$""";

    private static final String POLICY = """
            decay: {halfLife: 30d, horizon: 180d}
            fit:
              - {rule: senior, group: person, when: {any: [{trait: title, matches: "*VP*"}, {trait: title, equals: CEO}]}, points: 15}
            engagement:
              - {rule: pricing, group: web, on: {page: /pricing}, points: 10, atMost: 3 per week}
              - {rule: product, group: web, on: {page: /product*}, points: 3, atMost: 5 per week}
              - {rule: blog, group: web, on: {page: /blog*}, points: 1, atMost: 3 per week}
              - {rule: docs, group: web, on: {page: /docs/*}, points: 2}
              - {rule: clicked, group: web, on: {event: Link Clicked}, points: 1}
              - {rule: downloaded, group: content, on: {event: Content Downloaded}, points: 5, atMost: 3 per month}
              - {rule: attended, group: events, on: {event: Webinar Attended}, points: 10, atMost: 2 per month}
              - {rule: form, group: forms, on: {event: Form Submitted}, points: 8, atMost: 2 per week}
            handRaisers: [{event: Demo Requested}]
            mql: {enter: 90, leave: 60, requires: [email]}
            """;

    private static final List<String> READ = List.of(
            "SELECT lead_id, message_id, type, name, path, channel, campaign, occurred_at, received_at, payload FROM signal",
            "SELECT l.*, s.state, s.fit, s.engagement, s.scored_at, s.next_change_at FROM lead l"
                    + " JOIN lead_score s ON s.tenant_id = l.tenant_id AND s.lead_id = l.id AND s.policy_version = 1");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        String console = Files.readString(Path.of(arguments[0]));
        Path data = Path.of(arguments[1]);
        int leads = Integer.parseInt(arguments[2]);
        int signals = Integer.parseInt(arguments[3]);
        String address = find(console, "answers on (http://[0-9.:]+),");
        String key = Files.readString(data.resolve("api-key")).strip();
        try (Connection database = connect(data, find(console, "PostgreSQL runs on 127\\.0\\.0\\.1:(\\d+)"))) {
            fill(database, leads, signals);
            say("PostgreSQL reads the rows", leads, signals, read(database));
            Map<LeadId, List<Signal>> histories = histories(database);
            say("a loop in memory, first time", leads, signals, loop(histories));
            say("a loop in memory", leads, signals, loop(histories));
            say("a loop in memory", leads, signals, loop(histories));
            histories.clear();
            for (int i = 0; i < 2; i++) {
                say("a preview", leads, signals, preview(address, key));
                execute(database, "UPDATE policy SET revision = revision + 1 WHERE version = 2");
            }
            say("PostgreSQL reads the rows", leads, signals, read(database));
        }
    }

    private static void say(String what, long leads, long signals, double seconds) {
        System.out.printf(
                "%-30s %7.2f s %,10.0f leads/s %,12.0f signals/s%n",
                what, seconds, leads / seconds, leads * signals / seconds);
    }

    private static void fill(Connection database, int leads, int signals) throws Exception {
        execute(database, IDS);
        String nothing = HexFormat.of().formatHex(EngagementStateCodec.encode(EngagementState.EMPTY));
        execute(database, FILL.formatted(leads, signals, nothing, POLICY));
        execute(database, "VACUUM ANALYZE"); // rows that were never read are read twice as slowly
    }

    private static double read(Connection database) throws Exception {
        long began = System.nanoTime();
        for (String sql : READ) {
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + sql + ") TO STDOUT (FORMAT binary)", OutputStream.nullOutputStream());
        }
        return seconds(began);
    }

    private static Map<LeadId, List<Signal>> histories(Connection database) throws Exception {
        var histories = new HashMap<LeadId, List<Signal>>();
        var message = new MessageId("m");
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(10_000);
            ResultSet rows = statement.executeQuery("SELECT lead_id, type, name, path, occurred_at FROM signal");
            while (rows.next()) {
                Instant at = rows.getObject(5, OffsetDateTime.class).toInstant();
                String path = rows.getString(4);
                histories.computeIfAbsent(new LeadId(rows.getObject(1, UUID.class)), _ -> new ArrayList<>())
                        .add(new Signal(
                                message,
                                SignalType.valueOf(rows.getString(2)),
                                rows.getString(3).intern(),
                                path == null ? null : path.intern(),
                                null,
                                null,
                                at,
                                at,
                                new byte[0]));
            }
        }
        database.rollback();
        database.setAutoCommit(true);
        return histories;
    }

    /** One thread, everything at hand. */
    private static double loop(Map<LeadId, List<Signal>> histories) {
        CompiledPolicy policy = new CompilePolicy(new YamlPolicyText(), new LinearPatterns(), new JsonPayloadText())
                .compile(new PolicySource(2, POLICY));
        Foresight foresight = Foresight.of(policy, policy.policy());
        Instant now = Instant.now();
        var traits = new Traits(Map.of(
                "title", new Observed(new TraitValue.Text("VP Sales"), now),
                "email", new Observed(new TraitValue.Text("a@example.com"), now)));
        long began = System.nanoTime();
        long sum = 0;
        for (var history : histories.entrySet()) {
            EngagementState state = EngagementState.EMPTY;
            for (Signal signal : history.getValue()) {
                state = foresight.plus(state, signal);
            }
            var lead = new Lead(
                    history.getKey(), 1, Set.of(), traits, null, Standing.fresh(now), Scored.nothing(1, now), now, now);
            sum += foresight.scored(lead, state, now).scores().score().hundredths();
        }
        double seconds = seconds(began);
        if (sum == 0) {
            throw new IllegalStateException("nothing was computed");
        }
        return seconds;
    }

    private static double preview(String address, String key) throws Exception {
        call(address, key, "POST");
        while (true) {
            String progress = call(address, key, "GET");
            if (progress.contains("\"completed\"")) {
                Instant began = Instant.parse(find(progress, "\"startedAt\":\"([^\"]+)\""));
                Instant ended = Instant.parse(find(progress, "\"endedAt\":\"([^\"]+)\""));
                return java.time.Duration.between(began, ended).toNanos() / 1e9;
            }
            if (progress.contains("\"failed\"")) {
                throw new IllegalStateException(progress);
            }
            Thread.sleep(200); // a preview calls nobody back; to ask more often would take from what is timed
        }
    }

    private static String call(String address, String key, String method) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/v1/policies/2/rescore"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes()))
                .method(method, BodyPublishers.noBody());
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.body());
        }
        return answer.body();
    }

    private static Connection connect(Path data, String port) throws Exception {
        var passwords = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("postgres/passwords.properties"))) {
            passwords.load(file);
        }
        String role = "entente_owner";
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/entente?currentSchema=entente", role, passwords.getProperty(role));
    }

    private static void execute(Connection database, String sql) throws Exception {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
