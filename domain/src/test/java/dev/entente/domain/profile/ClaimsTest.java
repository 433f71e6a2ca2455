package dev.entente.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClaimsTest {

    @Test
    void at_least_one_identity_is_named() {
        assertThatThrownBy(() -> Claims.of(null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a userId, an anonymousId, an email or a phone is needed");
        assertThat(Claims.of(null, null, null, "+1 555").lookups())
                .containsExactly(new Identity(IdentityKind.PHONE, "+1555"));
    }

    @Test
    void identities_are_looked_up_from_the_strongest_on() {
        Claims claims = Claims.of("u", "a", "e@x", "1").withPreviousId("p");
        assertThat(claims.lookups())
                .containsExactly(
                        new Identity(IdentityKind.USER_ID, "u"),
                        new Identity(IdentityKind.ANONYMOUS_ID, "a"),
                        new Identity(IdentityKind.EMAIL, "e@x"),
                        new Identity(IdentityKind.PHONE, "1"),
                        new Identity(IdentityKind.USER_ID, "p"),
                        new Identity(IdentityKind.ANONYMOUS_ID, "p"));
        assertThat(claims.strongest()).isEqualTo(new Identity(IdentityKind.USER_ID, "u"));
        assertThat(Claims.of(null, null, "e@x", "1").strongest()).isEqualTo(new Identity(IdentityKind.EMAIL, "e@x"));
    }

    @Test
    void without_contacts_the_ids_are_left() {
        assertThat(Claims.of("u", "a", "e@x", "1").withPreviousId("p").withoutContacts())
                .isEqualTo(Claims.of("u", "a", null, null).withPreviousId("p"));
        assertThatThrownBy(() -> Claims.of(null, null, "e@x", "1").withoutContacts())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void messages_of_one_device_stay_together_when_its_user_becomes_known() {
        assertThat(Claims.of("u", "a", null, null).affinity())
                .isEqualTo(Claims.of(null, "a", null, null).affinity());
        assertThat(Claims.of("u", null, "e@x", null).affinity()).isEqualTo(new Identity(IdentityKind.USER_ID, "u"));
    }

    @Test
    void a_previous_id_has_1_to_512_characters() {
        Claims claims = Claims.of("u", null, null, null);
        assertThat(claims.withPreviousId("p").previousId()).isEqualTo("p");
        assertThat(claims.withPreviousId("p".repeat(512)).previousId()).hasSize(512);
        assertThatThrownBy(() -> claims.withPreviousId("p".repeat(513)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a previousId has 1 to 512 characters, not 513");
        assertThatThrownBy(() -> claims.withPreviousId("   "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a previousId has 1 to 512 characters, not 0");
    }
}
