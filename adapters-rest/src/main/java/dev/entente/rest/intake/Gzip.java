package dev.entente.rest.intake;

import dev.entente.rest.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpStatus;

/** Inflates a body, and stops where it grows beyond its limit: a bomb never unfolds. */
final class Gzip {

    private Gzip() {}

    /** @throws dev.entente.rest.problem.ProblemException 413 beyond the limit, 400 if it is no gzip */
    static byte[] inflate(byte[] compressed, BodyLimits limits) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            byte[] bytes = in.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw limits.exceeded();
            }
            return bytes;
        } catch (IOException broken) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "malformed_gzip", "the body is not what gzip makes")
                    .asException();
        }
    }
}
