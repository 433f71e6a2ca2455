package dev.entente.bootstrap.agreement;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is put on the wire; no part of it is checked.
 *
 * @param path as it is written, percent signs and all
 * @param query likewise, by name
 * @param body null for none
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record Call(
        String method, String path, Map<String, String> query, Map<String, String> headers, byte @Nullable [] body) {

    static Call of(String method, String path) {
        return new Call(method, path, Map.of(), Map.of(), null);
    }

    Call at(String otherPath) {
        return new Call(method, otherPath, query, headers, body);
    }

    Call by(String otherMethod) {
        return new Call(otherMethod, path, query, headers, body);
    }

    Call parameter(String name, String value) {
        return new Call(method, path, with(query, name, value), headers, body);
    }

    Call header(String name, String value) {
        return new Call(method, path, query, with(headers, name, value), body);
    }

    Call without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Call(method, path, query, fewer, body);
    }

    Call body(byte @Nullable [] content) {
        return new Call(method, path, query, headers, content);
    }

    Call body(String content) {
        return body(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A value that is to arrive as it is. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    byte[] bytes() {
        var head = new StringBuilder(method + " " + target() + " HTTP/1.1\r\nHost: entente\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (body != null) {
            head.append("Content-Length: " + body.length + "\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body == null ? new byte[0] : body);
        return bytes.toByteArray();
    }

    private String target() {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        var more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    @Override
    public String toString() {
        return method + " " + target() + (body == null ? "" : " " + new String(body, StandardCharsets.UTF_8));
    }
}
