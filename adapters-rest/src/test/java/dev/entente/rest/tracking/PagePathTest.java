package dev.entente.rest.tracking;

import static dev.entente.domain.signal.SignalType.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePathTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/pricing, /pricing",
                "/pricing/, /pricing",
                "/pricing//, /pricing",
                "/pricing?plan=x/y, /pricing",
                "/pricing/?plan=x, /pricing",
                "/docs#top, /docs",
                "/, /",
                "//, /",
                "?a=b, none",
                "' /a ', /a",
            })
    void a_path_is_bare(String sent, @Nullable String path) {
        assertThat(pathOf("\"properties\":{\"path\":\"" + sent + "\"}")).isEqualTo(path);
        assertThat(pathOf("\"context\":{\"page\":{\"path\":\"" + sent + "\"}}")).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "https://x.example/pricing?utm_source=a#b, /pricing",
                "https://x.example/a/b/, /a/b",
                "https://x.example, /",
                "https://x.example?next=/a, /",
                "//x.example/a, /a",
                "/just/a/path, /just/a/path",
                "mailto:a@b.example, none",
            })
    void the_path_of_an_address_is_what_follows_its_host(String url, @Nullable String path) {
        assertThat(pathOf("\"properties\":{\"url\":\"" + url + "\"}")).isEqualTo(path);
        assertThat(pathOf("\"context\":{\"page\":{\"url\":\"" + url + "\"}}")).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"properties\":{\"path\":\"/1\",\"url\":\"http://h/3\"},\"context\":{\"page\":{\"path\":\"/2\"}}', /1",
        "'\"properties\":{\"path\":7,\"url\":\"http://h/3\"},\"context\":{\"page\":{\"path\":\"/2\"}}', /2",
        "'\"properties\":{\"url\":\"http://h/3\"},\"context\":{\"page\":{\"url\":\"http://h/4\"}}', /3",
    })
    void the_page_s_own_word_comes_first(String members, String path) {
        assertThat(pathOf(members)).isEqualTo(path);
    }

    private static @Nullable String pathOf(String members) {
        return Parsing.by(PAGE, members).signal().path();
    }
}
