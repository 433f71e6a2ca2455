package dev.entente.domain.access;

import static dev.entente.domain.access.Scope.ADMIN;
import static dev.entente.domain.access.Scope.INTEGRATION;
import static dev.entente.domain.access.Scope.MARKETING;
import static dev.entente.domain.access.Scope.READ;
import static dev.entente.domain.access.Scope.SALES;
import static dev.entente.domain.access.Scope.WRITE_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopesTest {

    @Test
    void what_is_open_to_one_scope_is_open_to_those_that_include_it() {
        assertThat(Scope.including(List.of(READ))).containsExactly(READ, MARKETING, SALES, INTEGRATION, ADMIN);
        assertThat(Scope.including(List.of(WRITE_ONLY))).containsExactly(WRITE_ONLY, INTEGRATION, ADMIN);
        assertThat(Scope.including(List.of(MARKETING, SALES))).containsExactly(MARKETING, SALES, ADMIN);
        assertThat(Scope.including(List.of(INTEGRATION))).containsExactly(INTEGRATION, ADMIN);
        assertThat(Scope.including(List.of(ADMIN))).containsExactly(ADMIN);
    }

    @Test
    void what_is_open_to_nobody_in_particular_is_open_to_nobody() {
        assertThat(Scope.including(List.of())).isEmpty();
        assertThat(Scopes.of(ADMIN).include(List.of())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_scope_is_read_by_its_word(Scope scope) {
        assertThat(Scope.of(scope.word())).contains(scope);
        assertThat(Scope.of(scope.name())).isEmpty();
    }

    @Test
    void several_scopes_open_what_each_of_them_opens() {
        Scopes both = Scopes.of(SALES, MARKETING);
        assertThat(both.include(List.of(SALES))).isTrue();
        assertThat(both.include(List.of(MARKETING))).isTrue();
        assertThat(both.include(List.of(INTEGRATION))).isFalse();
        assertThat(both).hasToString("marketing sales");
    }

    @Test
    void scopes_cover_what_opens_no_more() {
        assertThat(Scopes.of(MARKETING).cover(Scopes.of(READ))).isTrue();
        assertThat(Scopes.of(MARKETING).cover(Scopes.of(READ, SALES))).isFalse();
        assertThat(Scopes.of(READ).cover(Scopes.of(WRITE_ONLY))).isFalse();
        assertThat(Scopes.of(ADMIN).cover(Scopes.of(SALES, INTEGRATION, ADMIN))).isTrue();
    }

    @Test
    void a_key_has_a_scope_and_a_write_only_key_has_no_other() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scopes(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Scopes.of(WRITE_ONLY, READ));
        assertThat(Scopes.of(WRITE_ONLY).areWriteOnly()).isTrue();
        assertThat(Scopes.of(ADMIN).areWriteOnly()).isFalse();
    }
}
