package dev.entente.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.acme.example, https://www.acme.example",
        "' HTTPS://WWW.Acme.Example ', https://www.acme.example",
        "https://acme.example:443, https://acme.example",
        "http://acme.example:80, http://acme.example",
        "http://acme.example:443, http://acme.example:443",
        "http://127.0.0.1:3000, http://127.0.0.1:3000",
        "http://[::1]:3000, http://[::1]:3000",
        "https://my_site.example:65535, https://my_site.example:65535",
        "https://xn--bcher-kva.example, https://xn--bcher-kva.example"
    })
    void it_is_written_as_browsers_write_it(String given, String origin) {
        assertThat(new Origin(given).value()).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "*",
                "https://*",
                "https://*.acme.example",
                "acme.example",
                "https://",
                "https://acme.example/",
                "https://acme.example/path",
                "https://acme.example?q",
                "https://ada@acme.example",
                "https://acme.example:0",
                "https://acme.example:65536",
                "https://acme.example:x",
                "https://bücher.example",
                "https://a b.example",
                "https://a.example https://b.example",
                "ftp://acme.example",
                "file://"
            })
    void anything_else_is_none(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin(text));
        assertThat(Origin.sent(text)).isEmpty();
    }

    @Test
    void it_has_at_most_255_characters() {
        String host = "h".repeat(255 - "https://".length());
        assertThat(Origin.sent("https://" + host.substring(1))).isPresent();
        assertThat(Origin.sent("https://" + host)).isPresent();
        assertThat(Origin.sent("https://" + host + "h")).isEmpty();
    }
}
