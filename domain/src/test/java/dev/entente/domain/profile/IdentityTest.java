package dev.entente.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 511, 512})
    void an_id_has_1_to_512_characters(int length) {
        assertThat(new Identity(IdentityKind.USER_ID, "u".repeat(length)).value())
                .hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 513})
    void other_lengths_are_refused_with_the_bound_and_the_length(int length) {
        assertThatThrownBy(() -> new Identity(IdentityKind.ANONYMOUS_ID, "a".repeat(length)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an anonymous id has 1 to 512 characters, not " + length);
    }

    @ParameterizedTest
    @EnumSource(IdentityKind.class)
    void white_space_is_no_identity(IdentityKind kind) {
        assertThatThrownBy(() -> new Identity(kind, " \t\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 1 to 512 characters, not 0");
    }

    @Test
    void ids_keep_their_case_and_lose_the_space_around_them() {
        assertThat(new Identity(IdentityKind.USER_ID, " User-1 "))
                .isEqualTo(new Identity(IdentityKind.USER_ID, "User-1"));
        assertThat(new Identity(IdentityKind.USER_ID, "User-1"))
                .isNotEqualTo(new Identity(IdentityKind.USER_ID, "user-1"));
    }

    @Test
    void an_email_is_compared_in_lower_case() {
        assertThat(new Identity(IdentityKind.EMAIL, " Ada+News@Example.ORG ").value())
                .isEqualTo("ada+news@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "ada@müller.example", "ada@sub.example.org", "o'hara@example.org"})
    void an_email_is_taken_leniently(String email) {
        assertThat(new Identity(IdentityKind.EMAIL, email).value()).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "@example.org", "ada@", "ada@b@c", "ada lovelace@example.org", "n/a"})
    void what_has_not_the_form_of_an_email_is_none(String text) {
        assertThatThrownBy(() -> new Identity(IdentityKind.EMAIL, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an e-mail has the form name@host, not '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "+49 (30) 1234-567, +49301234567",
        "030/1234567, 0301234567",
        "'tel: +1.555.0100', +15550100",
        "+49+30, +4930",
        "555+1, 5551"
    })
    void a_phone_is_digits_with_an_optional_leading_plus(String written, String compared) {
        assertThat(new Identity(IdentityKind.PHONE, written).value()).isEqualTo(compared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "+", "++", "-", "( )"})
    void a_phone_without_a_digit_is_none(String text) {
        assertThatThrownBy(() -> new Identity(IdentityKind.PHONE, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a phone number has at least one digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.93012E+11", "4,9E11", "5E+9"})
    void a_phone_that_a_spreadsheet_has_rounded_is_none(String text) {
        assertThatThrownBy(() -> new Identity(IdentityKind.PHONE, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is what a spreadsheet made of a phone number");
    }

    @Test
    void a_crm_identity_names_its_connection() {
        assertThat(new Identity(IdentityKind.CRM, "odoo:7:a").value()).isEqualTo("odoo:7:a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", ":7", "odoo:"})
    void a_crm_identity_without_its_connection_or_id_is_none(String text) {
        assertThatThrownBy(() -> new Identity(IdentityKind.CRM, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a CRM identity has the form connection:id, not '" + text + "'");
    }
}
