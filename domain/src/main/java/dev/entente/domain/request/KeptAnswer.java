package dev.entente.domain.request;

import java.util.Map;

/**
 * What was answered, as it is answered again.
 *
 * @param headers by their names, without those of the connection
 */
@SuppressWarnings("ArrayRecordComponent") // kept and given back as it is, never compared
public record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}
