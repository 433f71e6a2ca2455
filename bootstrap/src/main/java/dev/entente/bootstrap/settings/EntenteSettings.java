package dev.entente.bootstrap.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of Entente, each from the environment variable that is named. An empty variable counts as absent. The
 * ports are Spring Boot's own: {@code SERVER_PORT} (8080) and {@code MANAGEMENT_SERVER_PORT} (8081).
 *
 * @param dataDir {@code ENTENTE_DATA_DIR}: where the embedded database and generated secrets are kept
 * @param database {@code ENTENTE_DATABASE_*}: a database to use instead of the embedded one
 * @param policy {@code ENTENTE_POLICY}: the policy file to store on the first start
 * @param bootstrapKey {@code ENTENTE_BOOTSTRAP_KEY}: the API key to create on the first start, instead of a generated
 *     one
 * @param webhook {@code ENTENTE_WEBHOOK_*}: where stage changes are delivered to
 * @param outbound {@code ENTENTE_OUTBOUND_*}: what calls to other systems may reach
 */
@ConfigurationProperties("entente")
public record EntenteSettings(
        @DefaultValue(DEFAULT_DATA_DIR) Path dataDir,
        @DefaultValue DatabaseSettings database,
        @Nullable Path policy,
        @Nullable String bootstrapKey,
        @DefaultValue WebhookSettings webhook,
        @DefaultValue OutboundSettings outbound) {

    private static final String DEFAULT_DATA_DIR = "./data";

    private static final Path EMPTY = Path.of("");

    /** Takes what is empty as absent. */
    public EntenteSettings {
        dataDir = dataDir.equals(EMPTY) ? Path.of(DEFAULT_DATA_DIR) : dataDir;
        policy = EMPTY.equals(policy) ? null : policy;
        bootstrapKey = Text.orNull(bootstrapKey);
    }

    @Override
    public String toString() {
        return "data in %s, database %s, webhook %s".formatted(dataDir, database, webhook);
    }
}
