package dev.entente.crm.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The symmetric secret of the Standard Webhooks specification. It never shows itself, in messages neither. */
final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final Key key;

    private SigningSecret(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @throws IllegalArgumentException saying what a secret looks like */
    static SigningSecret parse(String text) {
        byte[] bytes = decode(text);
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw invalid("has " + bytes.length + " bytes");
        }
        return new SigningSecret(bytes);
    }

    private static byte[] decode(String text) {
        if (!text.startsWith(PREFIX)) {
            throw invalid("does not start with it");
        }
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException _) {
            throw invalid("is not base64"); // Without the cause: its message quotes the secret.
        }
    }

    private static IllegalArgumentException invalid(String problem) {
        return new IllegalArgumentException(
                "a webhook secret is '%s' and the base64 of %d to %d random bytes; this one %s"
                        .formatted(PREFIX, SHORTEST, LONGEST, problem));
    }

    /**
     * @param timestamp of this attempt, in seconds since 1970
     * @return the value of the {@code webhook-signature} header
     */
    String sign(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "SigningSecret[hidden]";
    }
}
