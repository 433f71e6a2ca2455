package dev.entente.domain.checking;

import dev.entente.domain.policy.Example.Act;
import dev.entente.domain.signal.Details;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Stands for the messages of examples, which were never sent: what they say is known without reading them. */
final class ActPayloads {

    private final Map<Act, byte[]> payloads = new HashMap<>();
    private final IdentityHashMap<byte[], Details> said = new IdentityHashMap<>();

    byte[] of(Act act) {
        return payloads.computeIfAbsent(act, this::payload);
    }

    private byte[] payload(Act act) {
        byte[] payload = new byte[0];
        said.put(payload, new Details(act.properties(), act.context()));
        return payload;
    }

    Details read(byte[] payload) {
        return said.getOrDefault(payload, Details.NONE);
    }
}
