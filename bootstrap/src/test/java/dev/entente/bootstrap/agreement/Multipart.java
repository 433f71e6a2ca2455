package dev.entente.bootstrap.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A form of several parts, as it is put on the wire. */
record Multipart(List<Part> parts) {

    static final String TYPE = "multipart/form-data";
    static final String BOUNDARY = "entente-boundary";

    /** @param disposition what follows {@code form-data} */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    record Part(String name, String disposition, String type, byte[] content) {

        static Part file(String name, String content) {
            return new Part(
                    name, "; name=\"%s\"; filename=\"leads.csv\"".formatted(name), "text/csv", content.getBytes(UTF_8));
        }

        static Part json(String name, byte[] content) {
            return new Part(name, "; name=\"%s\"".formatted(name), "application/json", content);
        }

        Part called(String another) {
            return new Part(another, disposition.replace(name, another), type, content);
        }

        Part disposed(String otherwise) {
            return new Part(name, otherwise, type, content);
        }

        Part saying(byte[] otherwise) {
            return new Part(name, disposition, type, otherwise);
        }
    }

    /** Texts are files, all else is JSON. */
    static Multipart of(JsonNode example) {
        return new Multipart(example.propertyStream()
                .map(member -> member.getValue().isString()
                        ? Part.file(member.getKey(), member.getValue().asString())
                        : Part.json(
                                member.getKey(), member.getValue().toString().getBytes(UTF_8)))
                .toList());
    }

    Part part(String name) {
        return find(name).orElseThrow();
    }

    private Optional<Part> find(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    Multipart with(String name, Part another) {
        return new Multipart(parts.stream()
                .map(part -> part.name().equals(name) ? another : part)
                .toList());
    }

    Multipart without(String name) {
        return new Multipart(
                parts.stream().filter(part -> !part.name().equals(name)).toList());
    }

    Multipart plus(Part part) {
        var more = new ArrayList<>(parts);
        more.add(part);
        return new Multipart(more);
    }

    Call on(Call call) {
        return call.header("Content-Type", TYPE + "; boundary=" + BOUNDARY).body(bytes());
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        for (Part part : parts) {
            bytes.writeBytes("--%s\r\nContent-Disposition: form-data%s\r\nContent-Type: %s\r\n\r\n"
                    .formatted(BOUNDARY, part.disposition(), part.type())
                    .getBytes(UTF_8));
            bytes.writeBytes(part.content());
            bytes.writeBytes("\r\n".getBytes(UTF_8));
        }
        bytes.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
