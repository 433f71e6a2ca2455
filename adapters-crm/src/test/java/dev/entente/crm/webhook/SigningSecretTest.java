package dev.entente.crm.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {

    private static final String TEXT = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The vector that the libraries of the specification test themselves with. */
    @Test
    void it_signs_as_the_specification_does() {
        String signature = SigningSecret.parse(TEXT)
                .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}".getBytes(UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 63, 64})
    void it_has_24_to_64_bytes(int length) {
        assertThatNoException().isThrownBy(() -> SigningSecret.parse(secretOf(length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void fewer_or_more_bytes_are_refused_with_their_number(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningSecret.parse(secretOf(length)))
                .withMessageContaining("24 to 64")
                .withMessageEndingWith("has " + length + " bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_MfKQ9r8GKYqrTwjUPD8I LPZIo2LaLaSw",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa_w"
            })
    void what_is_no_secret_is_refused_without_being_quoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningSecret.parse(text))
                .withMessageContaining("'whsec_' and the base64 of 24 to 64 random bytes")
                .withMessageNotContaining("MfKQ")
                .withNoCause();
    }

    @Test
    void it_does_not_show_itself() {
        assertThat(SigningSecret.parse(TEXT)).hasToString("SigningSecret[hidden]");
        assertThat(new WebhookSettings("webhook", "https://example.com/token", TEXT, false).toString())
                .doesNotContain("MfKQ", "token");
    }

    private static String secretOf(int length) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);
    }
}
