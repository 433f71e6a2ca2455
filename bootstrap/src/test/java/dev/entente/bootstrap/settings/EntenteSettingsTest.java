package dev.entente.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.bootstrap.start.StartFailure;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class EntenteSettingsTest {

    private static final EntenteSettings DEFAULTS = new EntenteSettings(
            Path.of("./data"),
            new DatabaseSettings(null, null, null),
            null,
            null,
            new WebhookSettings(null, null),
            new OutboundSettings(false));

    @Test
    void nothing_has_to_be_set() {
        assertThat(settings(Map.of())).isEqualTo(DEFAULTS);
    }

    @Test
    void an_empty_variable_counts_as_absent() {
        assertThat(settings(Map.of(
                        "ENTENTE_DATA_DIR", "",
                        "ENTENTE_DATABASE_URL", "",
                        "ENTENTE_DATABASE_USER", "",
                        "ENTENTE_POLICY", "",
                        "ENTENTE_BOOTSTRAP_KEY", "",
                        "ENTENTE_WEBHOOK_URL", "",
                        "ENTENTE_WEBHOOK_SECRET", "")))
                .isEqualTo(DEFAULTS);
    }

    @Test
    void each_setting_has_a_variable() {
        assertThat(settings(Map.of(
                        "ENTENTE_DATA_DIR", "/var/lib/entente",
                        "ENTENTE_DATABASE_URL", "postgresql://db/leads",
                        "ENTENTE_DATABASE_USER", "someone",
                        "ENTENTE_DATABASE_PASSWORD", "secret",
                        "ENTENTE_POLICY", "policy.yaml",
                        "ENTENTE_BOOTSTRAP_KEY", "key",
                        "ENTENTE_WEBHOOK_URL", "https://crm.example/hook",
                        "ENTENTE_WEBHOOK_SECRET", "whsec",
                        "ENTENTE_OUTBOUND_ALLOW_LOOPBACK", "true")))
                .isEqualTo(new EntenteSettings(
                        Path.of("/var/lib/entente"),
                        new DatabaseSettings("postgresql://db/leads", "someone", "secret"),
                        Path.of("policy.yaml"),
                        "key",
                        new WebhookSettings(URI.create("https://crm.example/hook"), "whsec"),
                        new OutboundSettings(true)));
    }

    @Test
    void secrets_are_not_printed() {
        var settings = settings(Map.of(
                "ENTENTE_DATABASE_URL", "postgresql://db/leads",
                "ENTENTE_DATABASE_USER", "someone",
                "ENTENTE_DATABASE_PASSWORD", "secret-1",
                "ENTENTE_BOOTSTRAP_KEY", "secret-2",
                "ENTENTE_WEBHOOK_URL", "https://crm.example/hook",
                "ENTENTE_WEBHOOK_SECRET", "secret-3"));

        assertThat(settings.toString()).doesNotContain("secret-");
    }

    @ParameterizedTest
    @CsvSource({"ftp://crm.example/hook", "https:///hook", "crm.example"})
    void a_webhook_address_that_cannot_be_called_is_refused_with_its_value(URI url) {
        assertThatThrownBy(() -> new WebhookSettings(url, "whsec"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ENTENTE_WEBHOOK_URL")
                .hasMessageContaining(url.toString());
    }

    @Test
    void webhook_address_and_secret_belong_together() {
        assertThatThrownBy(() -> new WebhookSettings(null, "whsec")).isInstanceOf(StartFailure.class);
        assertThatThrownBy(() -> new WebhookSettings(URI.create("https://crm.example"), null))
                .isInstanceOf(StartFailure.class);
    }

    private static EntenteSettings settings(Map<String, Object> environment) {
        var conversions = new ApplicationConversionService();
        conversions.addConverter(new PathConversion());
        var source =
                ConfigurationPropertySource.from(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        return new Binder(List.of(Objects.requireNonNull(source)), null, conversions)
                .bindOrCreate("entente", EntenteSettings.class);
    }
}
