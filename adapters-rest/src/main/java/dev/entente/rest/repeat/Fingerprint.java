package dev.entente.rest.repeat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a request asks for, in short: where it goes, under which condition, and its body to the byte. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(ServerHttpRequest request, byte[] body) {
        String asked = String.join(
                "\n",
                request.getURI().getRawPath(),
                String.valueOf(request.getURI().getRawQuery()),
                String.valueOf(request.getHeaders().getFirst(HttpHeaders.IF_MATCH)),
                "");
        MessageDigest digest = sha256();
        digest.update(asked.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
