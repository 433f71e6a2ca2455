package dev.entente.bootstrap.agreement;

import dev.entente.bootstrap.e2e.Entente;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** Reads the document of a running Entente and calls its operations. */
final class Guest implements AutoCloseable {

    private static final String REJECTED = """
            {"userId": "u-1", "messageId": "without an event"}""";

    private final Wire wire;
    private final String authorization;
    private final Document document;

    Guest(Entente entente) throws IOException {
        this.wire = new Wire(URI.create(entente.process().address()));
        this.authorization = "Bearer " + Entente.key(entente.directory());
        this.document = new Document(send(Call.of("GET", "/openapi.json")).json());
    }

    Document document() {
        return document;
    }

    String authorization() {
        return authorization;
    }

    /** Makes the world that the examples are about, by the examples themselves. */
    Examples settle() {
        var examples = new Examples(this);
        document.operations()
                .filter(operation -> operation.takesBody() && !operation.path().contains("{"))
                .forEach(operation -> send(examples.of(operation)));
        send(Call.of("POST", "/v1/track").header("Authorization", authorization).body(REJECTED));
        return examples;
    }

    Reply send(Call call) {
        return send(call.bytes(), call.method().equals("HEAD"));
    }

    Reply send(byte[] request, boolean bodiless) {
        try {
            return wire.send(request, bodiless);
        } catch (IOException failure) {
            close();
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
