package dev.entente.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.bootstrap.start.StartFailure;
import dev.entente.persistence.connection.PostgresAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://db.example:6543/leads, db.example, 6543, leads",
        "postgres://entente_db/leads, entente_db, 5432, leads",
        "postgresql://127.0.0.1:65535/leads, 127.0.0.1, 65535, leads"
    })
    void a_url_names_host_port_and_database(String url, String host, int port, String database) {
        assertThat(new DatabaseSettings(url, "someone", "secret").address())
                .contains(new PostgresAddress(host, port, database, "someone", "secret", Map.of()));
    }

    @Test
    void without_a_url_there_is_no_address() {
        assertThat(new DatabaseSettings("", null, null).address()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/leads",
                "postgresql://db",
                "postgresql://db/",
                "postgresql://db:/leads",
                "postgresql://db:0/leads",
                "postgresql://db:65536/leads",
                "postgresql://db/leads?ssl=true"
            })
    void a_url_of_another_form_is_refused(String url) {
        assertThatThrownBy(() -> new DatabaseSettings(url, "someone", null))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ENTENTE_DATABASE_URL");
    }

    @Test
    void a_password_in_the_url_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> new DatabaseSettings("postgresql://someone:secret@db/leads", "someone", null))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ENTENTE_DATABASE_PASSWORD")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void url_and_user_belong_together() {
        assertThatThrownBy(() -> new DatabaseSettings("postgresql://db/leads", null, null))
                .isInstanceOf(StartFailure.class);
        assertThatThrownBy(() -> new DatabaseSettings(null, "someone", null)).isInstanceOf(StartFailure.class);
    }
}
