package dev.entente.domain.access;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final Scopes WRITE_ONLY = Scopes.of(Scope.WRITE_ONLY);

    @Test
    void a_name_has_1_to_100_characters() {
        assertThatIllegalArgumentException().isThrownBy(() -> named(" "));
        assertThat(named(" a ").name()).isEqualTo("a");
        assertThat(named("n".repeat(99)).name()).hasSize(99);
        assertThat(named("n".repeat(100)).name()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("n".repeat(101)))
                .withMessage("a name has 1 to 100 characters, not 101");
    }

    @Test
    void a_key_has_at_most_20_origins() {
        assertThat(withOrigins(19).origins()).hasSize(19);
        assertThat(withOrigins(20).origins()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> withOrigins(21));
    }

    @Test
    void only_a_write_only_key_has_origins() {
        var origins = Set.of(new Origin("https://a.example"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grant("key", Scopes.of(Scope.INTEGRATION), origins, null));
    }

    @Test
    void a_key_with_origins_is_for_their_pages_and_nobody_else() {
        Grant pages = withOrigins(2);
        assertThat(pages.allows("https://page0.example")).isTrue();
        assertThat(pages.allows("https://page1.example")).isTrue();
        assertThat(pages.allows("https://page2.example")).isFalse();
        assertThat(pages.allows("null")).isFalse();
        assertThat(pages.allows(null)).isFalse();
    }

    @Test
    void a_key_without_origins_is_for_everybody_but_pages() {
        Grant apps = withOrigins(0);
        assertThat(apps.allows(null)).isTrue();
        assertThat(apps.allows("https://page0.example")).isFalse();
        assertThat(apps.allows("null")).isFalse();
    }

    private static Grant named(String name) {
        return new Grant(name, WRITE_ONLY, Set.of(), null);
    }

    private static Grant withOrigins(int count) {
        return new Grant(
                "pages",
                WRITE_ONLY,
                IntStream.range(0, count)
                        .mapToObj(i -> new Origin("https://page" + i + ".example"))
                        .collect(toSet()),
                null);
    }
}
